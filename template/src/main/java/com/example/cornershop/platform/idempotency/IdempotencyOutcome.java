package com.example.cornershop.platform.idempotency;

/** What became of a request to an {@link Idempotent} operation; a CDI event for each request without a fault. */
public record IdempotencyOutcome(String operation, Kind kind) {
    public enum Kind {
        /** The first of its key: its answer is kept. */
        STORED,
        /** The first of its key, with an answer that isn't kept: a retry runs. */
        NOT_STORED,
        /** A repetition: got the first answer again. */
        REPLAYED,
        /** A repetition while the first is still running. */
        IN_FLIGHT,
        /** The key of another request. */
        REUSED,
        MISSING,
        MALFORMED
    }
}
