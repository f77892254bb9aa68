package com.example.cornershop.platform.client;

import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A wait drawn anew from zero up to a limit that doubles with each retry, so that callers who failed together don't come
 * back together (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
 */
final class FullJitter implements CustomBackoffStrategy {
    private final long cap;
    private final RandomGenerator random;
    private long limit;

    FullJitter(Duration first, Duration cap, RandomGenerator random) {
        this.limit = Math.min(first.toMillis(), cap.toMillis());
        this.cap = cap.toMillis();
        this.random = random;
    }

    @Override
    public long nextDelayInMillis(Throwable failure) {
        long delay = random.nextLong(limit + 1);
        limit = Math.min(limit * 2, cap);
        return delay;
    }
}
