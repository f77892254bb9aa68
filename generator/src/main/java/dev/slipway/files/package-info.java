/** The only package that touches the disk. */
package dev.slipway.files;
