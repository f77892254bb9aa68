/** Sabotages of a stamped service: each takes one control away, and a named test must be red without it. */
package dev.slipway.mutants;
