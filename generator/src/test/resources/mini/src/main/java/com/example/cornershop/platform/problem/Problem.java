package com.example.cornershop.platform.problem;

/** What went wrong. */
public record Problem(String code) {
}
