package com.example.cornershop.platform.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The wait before the next attempt: doubled by each failure, capped, and spread over its upper half so that replicas don't march in step. */
record Backoff(Duration first, Duration cap, RandomGenerator random) {
    Duration after(int failures) {
        double doubled = first.toMillis() * Math.pow(2, failures - 1);
        long longest = (long) Math.min(doubled, (double) cap.toMillis());
        return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2 + 1));
    }
}
