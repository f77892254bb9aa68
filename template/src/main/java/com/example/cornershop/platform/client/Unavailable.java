package com.example.cornershop.platform.client;

import jakarta.annotation.Nullable;
import java.time.Duration;

/** Nothing has happened: the downstream was not reached, or has said that it did nothing. */
public final class Unavailable extends DownstreamException {
    private final Reason reason;
    private final Duration retryAfter;

    /** Why there was no call. */
    public enum Reason {
        /** No connection. */
        UNREACHABLE,
        /** The circuit breaker is open. */
        BREAKER_OPEN,
        /** As many calls as may be are under way. */
        BULKHEAD_FULL,
        /** The downstream has asked to be left alone (429 or 503 with Retry-After). */
        PAUSED
    }

    Unavailable(String client, Reason reason, Duration retryAfter, @Nullable Throwable cause) {
        super(client, 503, "nothing happened, " + reason, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    /** When a further call may be worth while. */
    public Duration retryAfter() {
        return retryAfter;
    }

    @Override
    boolean isTheirs() {
        return reason == Reason.UNREACHABLE;
    }

    @Override
    boolean isTransient() {
        return reason == Reason.UNREACHABLE;
    }
}
