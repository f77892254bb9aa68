package com.example.cornershop.platform.client;

import com.example.cornershop.platform.problem.KnownFailure;
import jakarta.annotation.Nullable;

/** A call to another service that did not end well. Which of the three it is says what has happened over there. */
public abstract sealed class DownstreamException extends RuntimeException implements KnownFailure
        permits Unavailable, Unknown, Rejected {
    private final int answeredWith;

    DownstreamException(String client, int answeredWith, String message, @Nullable Throwable cause) {
        super(client + ": " + message, cause);
        this.answeredWith = answeredWith;
    }

    @Override
    public int answeredWith() {
        return answeredWith;
    }

    /** Whether the downstream is to blame, so that its breaker counts the failure. */
    abstract boolean isTheirs();

    /** Whether another attempt may end better. */
    abstract boolean isTransient();
}
