package com.example.cornershop.platform.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.sql.SQLException;
import java.util.List;

import static org.awaitility.Awaitility.await;

/**
 * Statements of the service take up to a minute, and wait as long for a lock, until this is closed: for many who want the
 * same rows at once, whom production would shed where its machine is slow.
 */
public final class PatientDatabase implements AutoCloseable {
    private static final String OLDER_SESSIONS =
            """
            SELECT FROM pg_stat_activity, changed
            WHERE datname = current_database() AND application_name = 'corner-shop' AND backend_start < changed.at
            """;

    private final AgroalDataSource pool;

    public PatientDatabase(AgroalDataSource pool) throws SQLException {
        this.pool = pool;
        limits("SET %s = '1min'");
    }

    private void limits(String change) throws SQLException {
        try (var admin = TestDatabase.asAdmin(); var statement = admin.createStatement()) {
            String role = "ALTER ROLE " + PostgresDatabase.APP + " IN DATABASE " + admin.getCatalog() + " ";
            for (String limit : List.of("lock_timeout", "statement_timeout")) {
                statement.execute(role + change.formatted(limit));
            }
            // a session has what its role had when it began
            statement.execute("CREATE TEMPORARY TABLE changed AS SELECT clock_timestamp() AS at");
            pool.flush(FlushMode.GRACEFUL);
            await().until(() -> {
                try (var older = statement.executeQuery(OLDER_SESSIONS)) {
                    return !older.next();
                }
            });
        }
    }

    @Override
    public void close() throws SQLException {
        limits("RESET %s");
    }
}
