package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@Criterion("CC-04")
class CostTest {
    private static final int REQUESTS = 20;
    /** Those of the effect and the key; what a transaction costs whatever it does is not the key's. */
    private static final String OURS = "query ~* '(INTO|FROM|JOIN) (probe_idempotency_notes|idempotency_keys)'";
    private static final String COMMITS = "query ILIKE 'COMMIT%'";

    @ParameterizedTest
    @CsvSource({"unprotected, 1", "queued, 2", "notes, 3"})
    void costsOneStatementMoreWithItsAnswerAndTwoBefore(String route, int statements) {
        Request.to(route).send();

        // the service's own work purges and commits now and then: what each request costs is there each time
        await().untilAsserted(() -> {
            long statementsBefore = calls(OURS);
            long commitsBefore = calls(COMMITS);

            for (int i = 0; i < REQUESTS; i++) {
                assertThat(Request.to(route).send().statusCode()).isEqualTo(201);
            }

            assertThat(calls(OURS) - statementsBefore).isEqualTo((long) REQUESTS * statements);
            // one commit more for each request would be twice as many
            assertThat(calls(COMMITS) - commitsBefore).isBetween((long) REQUESTS, REQUESTS + REQUESTS / 2L);
        });
    }

    private static long calls(String condition) throws SQLException {
        try (Connection admin = TestDatabase.asAdmin();
                var query = admin.createStatement()) {
            return ProbeNotes.number(query.executeQuery("SELECT coalesce(sum(calls), 0) FROM pg_stat_statements"
                    + " WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())"
                    + " AND query NOT ILIKE '%pg_stat_statements%' AND " + condition));
        }
    }
}
