package com.example.cornershop.platform.client;

/**
 * A bucket of tokens: each call puts a part of a token in, each retry takes one out. So retries stay a share of the calls,
 * and a downstream that fails gets little more than its normal load.
 */
final class RetryBudget {
    private static final double CAPACITY = 10;

    private final double share;
    private double tokens;
    private long denied;

    RetryBudget(double share) {
        this.share = share;
    }

    synchronized void called() {
        tokens = Math.min(CAPACITY, tokens + share);
    }

    synchronized boolean mayRetry() {
        // Ten tenths are less than one.
        if (tokens < 1 - 1e-9) {
            denied++;
            return false;
        }
        tokens--;
        return true;
    }

    synchronized double tokens() {
        return tokens;
    }

    synchronized long denied() {
        return denied;
    }
}
