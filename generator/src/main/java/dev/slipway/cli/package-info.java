/** The commands as they are typed, and the one place where failures become exit codes. */
package dev.slipway.cli;
