package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@Criterion("CC-07")
class RetentionTest {
    private static final String EXPIRED = "SELECT count(*) FROM idempotency_keys WHERE expires_at <= now()";

    @Inject
    IdempotencyPurge purge;

    @Inject
    IdempotencyKeys keys;

    @Inject
    IdempotencyConfig config;

    @Test
    void keepsAKeyForADay() throws SQLException {
        Request request = Request.to("notes");
        request.send();

        assertThat(config.retention()).isEqualTo(Duration.ofHours(24));
        String left = "SELECT extract(epoch FROM expires_at - now())::bigint FROM idempotency_keys WHERE id = ?";
        assertThat(number(request, left))
                .isBetween(86_000L, 86_400L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "queued"})
    void runsARequestWhoseKeyHasExpired(String route) throws SQLException {
        Request request = Request.to(route);
        Response first = request.send();
        expire(request);

        Response second = request.send();

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isNull();
        assertThat(second.asByteArray()).isNotEqualTo(first.asByteArray());
        assertThat(request.send().asByteArray()).isEqualTo(second.asByteArray());
        assertThat(ProbeNotes.count(request.text())).isEqualTo(2);
    }

    @Test
    void purgesInBatchesWhatHasExpiredAndNothingElse() throws Exception {
        Request kept = Request.to("notes");
        Response first = kept.send();
        ProbeNotes.execute("""
                INSERT INTO idempotency_keys (id, fingerprint, status, expires_at)
                SELECT sha256(int8send(n)), sha256(int8send(n)), 204, now() - interval '1 hour'
                FROM generate_series(1, 2500) AS n""");

        int batch = QuarkusTransaction.requiringNew().call(keys::purge);
        long left = number(EXPIRED);
        purge.perform();

        assertThat(batch).isEqualTo(1000);
        assertThat(left).isEqualTo(1500);
        assertThat(number(EXPIRED)).isZero();
        assertThat(kept.send().asByteArray()).isEqualTo(first.asByteArray());
    }

    @Test
    void findsKeysByAnIndexHoweverManyThereAre() throws Exception {
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(Files.readString(Path.of("src/test/resources/seed/V1__idempotency_keys.sql")));
            statement.execute("ANALYZE idempotency_keys");
            statement.execute("SET plan_cache_mode = force_generic_plan");
            for (String sql : List.of(IdempotencyKeys.CLAIM, IdempotencyKeys.STORE, IdempotencyKeys.PURGE)) {
                statement.execute("PREPARE statement AS " + numbered(sql));

                String plan = lines(statement.executeQuery("EXPLAIN EXECUTE statement (" + nulls(sql) + ")"));

                assertThat(plan).as(sql).contains("Index").doesNotContain("Seq Scan");
                statement.execute("DEALLOCATE statement");
            }
            owner.rollback();
        }
    }

    private static String numbered(String sql) {
        var number = new AtomicInteger();
        return Pattern.compile("\\?").matcher(sql).replaceAll(parameter -> "\\$" + number.incrementAndGet());
    }

    private static String nulls(String sql) {
        int parameters = (int) sql.chars().filter(letter -> letter == '?').count();
        return String.join(", ", Collections.nCopies(parameters, "NULL"));
    }

    private static String lines(ResultSet rows) throws SQLException {
        StringBuilder lines = new StringBuilder();
        while (rows.next()) {
            lines.append(rows.getString(1)).append('\n');
        }
        return lines.toString();
    }

    private static void expire(Request request) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var update = owner.prepareStatement(
                        "UPDATE idempotency_keys SET expires_at = now() - interval '1 second' WHERE id = ?")) {
            update.setBytes(1, request.id());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var query = owner.prepareStatement(sql)) {
            return ProbeNotes.number(query.executeQuery());
        }
    }

    private static long number(Request request, String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var query = owner.prepareStatement(sql)) {
            query.setBytes(1, request.id());
            return ProbeNotes.number(query.executeQuery());
        }
    }
}
