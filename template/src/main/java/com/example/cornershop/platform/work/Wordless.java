package com.example.cornershop.platform.work;

import jakarta.annotation.Nullable;

/** What is logged of a failure: the classes and frames of it and of its causes. A message may hold what belongs to a person. */
final class Wordless extends Throwable {
    /** A chain of causes may be a ring. */
    private static final int CAUSES = 10;

    private Wordless(Throwable failure, int causes) {
        super(failure.getClass().getName(), causes == 0 ? null : of(failure.getCause(), causes - 1), false, true);
        setStackTrace(failure.getStackTrace());
    }

    static Throwable of(Throwable failure) {
        return new Wordless(failure, CAUSES);
    }

    private static @Nullable Throwable of(@Nullable Throwable failure, int causes) {
        return failure == null ? null : new Wordless(failure, causes);
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // the class that failed, not this one
    public String toString() {
        return String.valueOf(getMessage());
    }
}
