package com.example.cornershop.platform.client;

import java.time.Duration;

/**
 * A value read from a downstream.
 *
 * @param age how long ago it was read; zero if just now
 * @param degraded whether it is an old one, since the downstream had no answer: say so to whoever asked
 */
public record Reading<T>(T value, Duration age, boolean degraded) {}
