package com.example.cornershop.platform.database;

import com.example.cornershop.platform.criteria.Criterion;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What PgBouncer does in transaction mode, between any two transactions: the session that comes next knows nothing. */
@QuarkusTest
class SessionStateTest {
    private static final int OFTEN = 10;

    @Inject
    AgroalDataSource pool;

    @Test
    @Criterion("DB-04")
    void runsTheSameStatementAfterTheSessionForgotIt() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            for (int i = 0; i < OFTEN; i++) {
                assertThat(number(connection, "SELECT ?::int")).isEqualTo(1);
            }
            assertThat(number(connection, "SELECT count(*)::int FROM pg_prepared_statements WHERE ? = 1")).isZero();
            try (var statement = connection.createStatement()) {
                statement.execute("DISCARD ALL");
            }
            assertThat(number(connection, "SELECT ?::int")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @Criterion("DB-04")
    @CsvSource({"statement_timeout, 3s", "lock_timeout, 500ms", "idle_in_transaction_session_timeout, 10s"})
    void keepsItsLimitsAfterTheSessionForgotEverything(String limit, String value) throws SQLException {
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DISCARD ALL");
            try (var rows = statement.executeQuery("SHOW " + limit)) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo(value);
            }
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setInt(1, 1);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
