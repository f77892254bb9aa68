package org.acme.zebra.platform.problem;

/** What went wrong. */
public record Problem(String code) {
}
