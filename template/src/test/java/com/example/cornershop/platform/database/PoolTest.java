package com.example.cornershop.platform.database;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.Load.Answer;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class PoolTest {
    /** Two waits for a connection and one for a hanging server, and room for a slow machine. */
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    /** So that it was the role's statement_timeout: the last resort, {@code socketTimeout}, is 5 s. */
    private static final Duration BEFORE_THE_SOCKET_TIMES_OUT = Duration.ofMillis(4_500);

    @TestHTTPResource("/probe/pool/")
    URI probe;

    @TestHTTPResource(value = "/health/live", management = true)
    URL live;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Inject
    AgroalDataSource pool;

    @Inject
    DatabaseConfig config;

    @BeforeAll
    static void createTable() throws SQLException {
        PoolProbe.createTable();
    }

    @Test
    @Criterion("DB-03")
    void losesNoConnectionToThousandFailures() throws SQLException {
        for (int i = 0; i < 25; i++) {
            assertThat(Load.of(40, "POST", probe.resolve("failure"))).allMatch(answer -> answer.status() >= 500);
        }
        // whoever can take them all at once took them from nobody
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < config.maxConnections(); i++) {
            all.add(pool.getConnection());
        }
        for (Connection each : all) {
            each.close();
        }
    }

    @Test
    @Criterion("DB-03")
    void servesOrShedsTwoHundredUsersAndNeverOpensMoreConnectionsThanItMay() {
        var most = new AtomicInteger();
        var answers = CompletableFuture.supplyAsync(() -> Load.of(200, "GET", probe.resolve("slow")));
        await().atMost(60, SECONDS).until(() -> {
            most.accumulateAndGet(Faults.connections(), Math::max);
            return answers.isDone();
        });
        assertThat(answers.join()).allMatch(Answer::isServedOrShed);
        assertThat(answers.join()).extracting(Answer::status).contains(200);
        assertThat(most.get()).isPositive().isLessThanOrEqualTo(config.maxConnections());
    }

    @Test
    @Criterion("DB-04")
    void answersInTimeWhileATableIsLockedAndServesTheOthers() throws SQLException {
        int moreThanThePoolHolds = config.maxConnections() * 2;
        try (var lock = Faults.locked(PoolProbe.TABLE)) {
            var locked = CompletableFuture.supplyAsync(
                    () -> Load.of(moreThanThePoolHolds, "GET", probe.resolve("locked-table")));
            await().pollInterval(10, MILLISECONDS).until(() -> Faults.waiting() > 0);
            assertThat(Load.of(5, "GET", probe.resolve("no-table"))).allMatch(answer -> answer.status() == 200);
            assertThat(locked.join())
                    .allMatch(Answer::isShed)
                    .allMatch(answer -> answer.body().contains("\"busy\""))
                    .allMatch(answer -> answer.took().compareTo(DEADLINE) < 0);
        }
        given().get(probe.resolve("locked-table")).then().statusCode(200);
    }

    @Test
    @Criterion("DB-04")
    void endsAStatementThatTakesTooLong() {
        assertThat(Load.of(1, "GET", probe.resolve("too-slow")))
                .allMatch(Answer::isShed)
                .allMatch(answer -> answer.took().compareTo(BEFORE_THE_SOCKET_TIMES_OUT) < 0);
    }

    @Test
    @Criterion("DB-05")
    void answersInTimeWhileTheDatabaseHangsAndRecoversByItself() {
        Load.of(config.maxConnections(), "GET", probe.resolve("slow"));
        try (var frozen = Faults.frozen()) {
            var answers = CompletableFuture.supplyAsync(() -> Load.of(50, "GET", probe.resolve("no-table")));
            await().atMost(30, SECONDS).until(() -> {
                given().get(live).then().statusCode(200);
                given().get(ready).then().statusCode(503);
                return answers.isDone();
            });
            assertThat(answers.join())
                    .allMatch(Answer::isShed)
                    .allMatch(answer -> answer.took().compareTo(DEADLINE) < 0);
        }
        isWholeAgain();
    }

    @Test
    @Criterion("DB-06")
    void replacesConnectionsThatDiedWithAtMostOneFailureEach() {
        Load.of(config.maxConnections() * 2, "GET", probe.resolve("slow"));
        Faults.terminateBackends();
        var answers = Load.of(40, "GET", probe.resolve("no-table"));
        assertThat(answers).allMatch(Answer::isServedOrShed);
        assertThat(answers).filteredOn(Answer::isShed).hasSizeLessThanOrEqualTo(config.maxConnections());
        isWholeAgain();
    }

    @Test
    @Criterion("DB-06")
    void shedsWhileTheServerHasNoConnectionLeftAndRecoversByItself() {
        try (var exhausted = Faults.exhausted()) {
            Faults.terminateBackends();
            await().atMost(10, SECONDS)
                    .until(() -> Load.of(5, "GET", probe.resolve("no-table")).stream().allMatch(Answer::isShed));
        }
        isWholeAgain();
    }

    @Test
    void tellsNoValuesOfARowThatIsRefused() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("INSERT INTO " + PoolProbe.TABLE + " VALUES (NULL)"))
                    .hasMessageContaining("violates not-null constraint")
                    .hasMessageNotContaining("Failing row");
        }
    }

    private void isWholeAgain() {
        await().atMost(5, SECONDS)
                .until(() -> Load.of(20, "GET", probe.resolve("no-table")).stream()
                        .allMatch(each -> each.status() == 200));
        await().atMost(5, SECONDS).untilAsserted(() -> given().get(ready).then().statusCode(200));
    }
}
