package com.example.cornershop.platform.client;

import jakarta.annotation.Nullable;

/** Something may have happened: a write has to be settled, by asking or by repeating it with its key. */
public final class Unknown extends DownstreamException {
    private final Reason reason;

    /** What came instead of an answer. */
    public enum Reason {
        /** Nothing, in the time that there was. */
        TIMEOUT,
        /** The connection broke. */
        BROKEN,
        /** A failure of theirs (5xx). */
        ERROR,
        /** Not what was agreed: of another type, too long, a field missing or mistyped, a redirect. */
        GARBAGE
    }

    Unknown(String client, Reason reason, String detail, @Nullable Throwable cause) {
        super(client, reason == Reason.TIMEOUT ? 504 : 502, "outcome unknown, " + reason + ": " + detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    boolean isTheirs() {
        return true;
    }

    @Override
    boolean isTransient() {
        return reason != Reason.GARBAGE;
    }
}
