package com.example.cornershop.platform.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Clears what a migration outside a transaction left when it failed half-way, so that the next attempt may succeed: the
 * failed row in the history, and the invalid index of a {@code CREATE INDEX CONCURRENTLY}, which is maintained but
 * never used. Nothing else is repaired: a changed checksum stays an error, and the index of a partitioned table is not
 * half-done but invalid until each part has its own.
 */
class HalfDoneMigrations implements Callback {
    private static final String INVALID_INDEXES = "SELECT relname FROM pg_index"
            + " JOIN pg_class ON oid = indexrelid"
            + " WHERE NOT indisvalid AND relkind = 'i' AND relnamespace = current_schema()::regnamespace";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            if (event == Event.BEFORE_VALIDATE) {
                forgetFailures(statement, context.getConfiguration().getTable());
            } else {
                dropInvalidIndexes(context.getConnection(), statement);
            }
        } catch (SQLException e) {
            throw new FlywayException("What a migration left half-done can't be cleared: " + e.getMessage(), e);
        }
    }

    private static void forgetFailures(Statement statement, String history) throws SQLException {
        String quoted = statement.enquoteIdentifier(history, true);
        if (!strings(statement, "SELECT to_regclass(" + statement.enquoteLiteral(quoted) + ")::text").contains(null)) {
            statement.execute("DELETE FROM " + statement.enquoteIdentifier(history, true) + " WHERE NOT success");
        }
    }

    /** Runs while Flyway holds its lock, so an invalid index is nobody's work in progress. */
    private static void dropInvalidIndexes(Connection connection, Statement statement) throws SQLException {
        if (!connection.getAutoCommit()) {
            return; // within a transaction nothing is left half-done, and nothing can be dropped concurrently
        }
        for (String index : strings(statement, INVALID_INDEXES)) {
            statement.execute("DROP INDEX CONCURRENTLY IF EXISTS " + statement.enquoteIdentifier(index, true));
        }
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Override
    public String getCallbackName() {
        return "half-done-migrations";
    }
}
