/** What can be stamped: the template's files, its manifest, its patterns and what each of them owns. */
package dev.slipway.catalog;
