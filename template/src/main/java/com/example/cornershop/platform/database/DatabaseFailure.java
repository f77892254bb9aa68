package com.example.cornershop.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** What went wrong with the database, as far as a caller needs to know: come back later, or try again now. */
enum DatabaseFailure {
    /** Away, hanging, out of connections or too slow: SQLSTATE classes 08, 53 and 57, or no state at all (the pool). */
    UNAVAILABLE,
    /** Another transaction holds what this one needs: SQLSTATE 55P03. */
    BUSY,
    /** Two transactions got in each other's way, and this one lost: SQLSTATE class 40. */
    CONFLICT;

    private static final int DEEPEST_CAUSE = 20;

    /** The failure at the root of an exception, if it is one of the database and not of the statement or its data. */
    static Optional<DatabaseFailure> of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<DatabaseFailure> of(SQLException thrown) {
        String state = thrown.getSQLState();
        if (state == null) {
            return fromThePool(thrown) ? Optional.of(UNAVAILABLE) : Optional.empty();
        }
        if (state.equals("55P03")) {
            return Optional.of(BUSY);
        }
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08", "53", "57" -> Optional.of(UNAVAILABLE);
            case "40" -> Optional.of(CONFLICT);
            default -> Optional.empty();
        };
    }

    /** Agroal gives no state: an acquisition that took too long is caused by a timeout, a pool that ends by its end. */
    private static boolean fromThePool(SQLException thrown) {
        return thrown instanceof SQLTransientConnectionException
                || thrown.getCause() instanceof TimeoutException
                || String.valueOf(thrown.getMessage()).startsWith("Acquisition timeout");
    }
}
