package com.example.cornershop.platform.logging;

import jakarta.annotation.Nullable;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is logged of a failure: the classes and frames of it and of its causes, the state of a database's. A message may
 * hold what a caller sent.
 */
public final class Wordless extends Throwable {
    /** A chain of causes may be a ring. */
    private static final int CAUSES = 10;

    private Wordless(Throwable failure, int causes) {
        super(name(failure), causes == 0 ? null : of(failure.getCause(), causes - 1), false, true);
        setStackTrace(failure.getStackTrace());
    }

    public static Throwable of(Throwable failure) {
        return failure instanceof Wordless ? failure : new Wordless(failure, CAUSES);
    }

    private static @Nullable Throwable of(@Nullable Throwable failure, int causes) {
        return failure == null || failure instanceof Wordless ? failure : new Wordless(failure, causes);
    }

    /** What it all began with: {@code org.postgresql.util.PSQLException 28P01}. */
    public static String root(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES)
                .reduce((effect, cause) -> cause)
                .map(Wordless::name)
                .orElseThrow();
    }

    private static String name(Throwable failure) {
        String state = failure instanceof SQLException sql && sql.getSQLState() != null ? " " + sql.getSQLState() : "";
        return failure.getClass().getName() + state;
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // the class that failed, not this one
    public String toString() {
        return String.valueOf(getMessage());
    }
}
