package com.example.cornershop.platform.database;

import com.example.cornershop.platform.problem.KnownFailure;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What went wrong with the database, as far as a caller needs to know: come back later, or try again now. */
public enum DatabaseFailure implements KnownFailure {
    /**
     * Away, hanging, out of connections, too slow, read-only since another is the primary, or not letting the service in
     * (its password was changed, say): SQLSTATE classes 08, 28, 53 and 57, 25006, 99999 (the driver, when the pool has
     * interrupted its thread to give up another attempt to connect), or no state at all (the pool).
     */
    UNAVAILABLE(503),
    /** Another transaction holds what this one needs: SQLSTATE 55P03. */
    BUSY(503),
    /** Two transactions got in each other's way, and this one lost: SQLSTATE class 40. */
    CONFLICT(409);

    private static final int DEEPEST = 20;

    private final int answeredWith;

    DatabaseFailure(int answeredWith) {
        this.answeredWith = answeredWith;
    }

    /** The failure at the root of an exception, if it is one of the database and not of the statement or its data. */
    public static Optional<DatabaseFailure> of(Throwable thrown) {
        return saidBy(thrown).flatMap(DatabaseFailure::known);
    }

    /** The exception at the root of another that tells which failure it is. */
    static Optional<SQLException> saidBy(Throwable thrown) {
        return within(thrown, 0).filter(each -> known(each).isPresent()).findFirst();
    }

    /** A commit that failed has no cause: what happened is among what the transaction manager suppressed. */
    private static Stream<SQLException> within(Throwable thrown, int depth) {
        if (thrown == null || depth == DEEPEST) {
            return Stream.empty();
        }
        if (thrown instanceof SQLException sql) {
            return Stream.of(sql);
        }
        return Stream.concat(Stream.ofNullable(thrown.getCause()), Arrays.stream(thrown.getSuppressed()))
                .flatMap(each -> within(each, depth + 1));
    }

    private static Optional<DatabaseFailure> known(SQLException thrown) {
        String state = thrown.getSQLState();
        if (state == null) {
            return fromThePool(thrown) ? Optional.of(UNAVAILABLE) : Optional.empty();
        }
        return switch (state) {
            case "55P03" -> Optional.of(BUSY);
            case "25006", "99999" -> Optional.of(UNAVAILABLE);
            default -> ofClass(state.substring(0, Math.min(2, state.length())));
        };
    }

    private static Optional<DatabaseFailure> ofClass(String states) {
        return switch (states) {
            case "08", "28", "53", "57" -> Optional.of(UNAVAILABLE);
            case "40" -> Optional.of(CONFLICT);
            default -> Optional.empty();
        };
    }

    @Override
    public int answeredWith() {
        return answeredWith;
    }

    /** Agroal gives no state. */
    private static boolean fromThePool(SQLException thrown) {
        return String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
