package com.example.cornershop.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Adds to rows as a careless service does: in an order that its caller chooses. */
@ApplicationScoped
class RetryProbe {
    static final String TABLE = "CREATE TABLE IF NOT EXISTS probe_retry (id text PRIMARY KEY, amount int NOT NULL)";

    private final DataSource pool;

    RetryProbe(DataSource pool) {
        this.pool = pool;
    }

    /** What happens between two statements of a transaction. */
    interface Meanwhile {
        void happens(int attempt, Connection connection) throws Exception;
    }

    /** Adds to the one and then to the other; how many attempts it took. */
    @RetryOnConflict
    @Transactional
    int move(String from, String to, int amount, AtomicInteger attempts, Meanwhile meanwhile) throws Exception {
        int attempt = attempts.incrementAndGet();
        try (var connection = pool.getConnection()) {
            add(connection, from, -amount);
            meanwhile.happens(attempt, connection);
            add(connection, to, amount);
        }
        return attempt;
    }

    /** Gives the one the other's amount; only when it commits does PostgreSQL see what another has done meanwhile. */
    @RetryOnConflict
    @Transactional
    int copy(String from, String to, AtomicInteger attempts, Meanwhile meanwhile) throws Exception {
        int attempt = attempts.incrementAndGet();
        try (var connection = pool.getConnection()) {
            copy(connection, from, to);
            meanwhile.happens(attempt, connection);
        }
        return attempt;
    }

    static void copy(Connection connection, String from, String to) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
            statement.execute("UPDATE probe_retry SET amount = (SELECT amount FROM probe_retry WHERE id = '%s') WHERE id = '%s'"
                    .formatted(from, to));
        }
    }

    /** Until its transaction ends, in place of the role's limits. */
    static void waitsForLocks(Connection connection, String longest) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '%1$s'; SET LOCAL statement_timeout = '%1$s'".formatted(longest));
        }
    }

    static void add(Connection connection, String row, int amount) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("UPDATE probe_retry SET amount = amount + %d WHERE id = '%s'".formatted(amount, row));
        }
    }
}
