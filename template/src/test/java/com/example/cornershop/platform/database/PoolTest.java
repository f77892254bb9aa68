package com.example.cornershop.platform.database;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.Load.Answer;
import com.example.cornershop.platform.logging.CapturedLog;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class PoolTest {
    /**
     * Two waits for a connection and one for a hanging server are 9 s, and a machine may stand still for longer than that.
     * Without a limit there is no answer at all: what is broken heals after the last one.
     */
    private static final Duration DEADLINE = Duration.ofSeconds(45);

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

    @Inject
    Gate gate;

    @BeforeAll
    static void createTable() throws SQLException {
        PoolProbe.createTable();
    }

    @Test
    @Criterion("DB-03")
    void losesNoConnectionToThousandFailures() throws SQLException {
        for (int i = 0; i < 25; i++) {
            assertThat(Load.of(40, "POST", probe.resolve("failure"))).allMatch(answer -> answer.status() == 500);
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
    void servesOrShedsTwoHundredUsersAndNeverOpensMoreConnectionsThanItMay() throws IOException {
        // the server may not have noticed yet that those of an earlier test have ended
        await().until(() -> Faults.connections() <= config.maxConnections());
        var most = new AtomicInteger();
        try (var production = impatient()) {
            var answers = CompletableFuture.supplyAsync(() -> Load.of(200, "GET", probe.resolve("slow")));
            await().until(() -> {
                most.accumulateAndGet(Faults.connections(), Math::max);
                return answers.isDone();
            });
            assertThat(answers.join()).allMatch(Answer::isServedOrShed);
            assertThat(answers.join()).extracting(Answer::status).contains(200);
        }
        assertThat(most.get()).isPositive().isLessThanOrEqualTo(config.maxConnections());
    }

    @Test
    @Criterion("DB-03")
    void tellsWhomItHasNoPlaceForAtOnceAndServesTheOthers() {
        try (var log = CapturedLog.of("requests")) {
            gate.servesOrShedsEachOfTwoHundredUsers(probe.resolve("held"), () -> {
                given().get(live).then().statusCode(200);
                // asked for the first time it opens its connection, while two hundred begin
                await().untilAsserted(() -> given().get(ready).then().statusCode(200));
            });

            await().untilAsserted(() -> assertThat(log.records())
                    .extracting(ExtLogRecord::getMdcCopy)
                    .filteredOn(line -> line.get("status").equals("503"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).containsKey("requestId")));
        }
    }

    @Test
    @Criterion("DB-03")
    void hasThePlaceOfACallerWhoLeft() throws IOException {
        for (int i = 0; i < config.maxRequests() * 2; i++) {
            try (var caller = new Socket(probe.getHost(), probe.getPort())) {
                String request = "GET " + probe.getPath() + "no-table HTTP/1.1\r\nHost: localhost\r\n\r\n";
                caller.getOutputStream().write(request.getBytes(UTF_8));
            }
        }
        await().until(() -> Load.of(config.maxRequests(), "GET", probe.resolve("no-table")).stream()
                .allMatch(each -> each.status() == 200));
    }

    @ParameterizedTest
    @Criterion("DB-03")
    @ValueSource(strings = {"/probe/pool/refused", "/probe/refused-early"})
    void shedsWhatTheWorkersRefuseAllTheSame(String path) {
        assertThat(Load.of(1, "GET", probe.resolve(path)))
                .allMatch(Answer::isShed)
                .allMatch(answer -> answer.body().contains("\"overloaded\""));
    }

    @Test
    @Criterion("DB-04")
    void answersInTimeWhileATableIsLockedAndServesTheOthers() throws SQLException {
        int moreThanThePoolHolds = config.maxConnections() * 2;
        try (var lock = Faults.locked(PoolProbe.TABLE);
                var log = CapturedLog.of(DatabaseProblems.class.getName())) {
            var locked = CompletableFuture.supplyAsync(
                    () -> Load.of(moreThanThePoolHolds, "GET", probe.resolve("locked-table")));
            await().pollInterval(10, MILLISECONDS).until(() -> Faults.waiting() > 0 || locked.isDone());
            assertThat(Load.of(5, "GET", probe.resolve("no-table"))).allMatch(answer -> answer.status() == 200);
            assertThat(locked.join())
                    .allMatch(Answer::isShed)
                    .allMatch(answer -> answer.body().contains("\"busy\""))
                    .allMatch(answer -> answer.took().compareTo(DEADLINE) < 0);
            assertThat(log.records()).hasSize(moreThanThePoolHolds).allSatisfy(line -> {
                assertThat(line.getMdc("failure")).isEqualTo("BUSY");
                assertThat(line.getMdc("cause")).isEqualTo("org.postgresql.util.PSQLException 55P03");
            });
        }
        given().get(probe.resolve("locked-table")).then().statusCode(200);
    }

    @Test
    @Criterion("DB-04")
    void endsAStatementThatTakesTooLong() throws SQLException {
        assertThat(Load.of(1, "GET", probe.resolve("too-slow"))).allMatch(Answer::isShed);
        // the server ended it; where the socket times out, the last resort, it goes on there for five minutes
        await().until(() -> Faults.running("pg_sleep(300)") == 0);
    }

    @Test
    @Criterion("DB-05")
    void answersInTimeWhileTheDatabaseHangsAndRecoversByItself() throws IOException {
        Load.of(config.maxConnections(), "GET", probe.resolve("slow"));
        try (var production = impatient();
                var frozen = Faults.frozen()) {
            var answers = CompletableFuture.supplyAsync(() -> Load.of(50, "GET", probe.resolve("no-table")));
            await().until(() -> {
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
    void shedsWhileTheServerHasNoConnectionLeftAndRecoversByItself() throws IOException {
        try (var production = impatient();
                var exhausted = Faults.exhausted()) {
            Faults.terminateBackends();
            await().until(() -> Load.of(5, "GET", probe.resolve("no-table")).stream().allMatch(Answer::isShed));
        }
        isWholeAgain();
    }

    @Test
    @Criterion("DB-06")
    void opensNoConnectionToAServerThatIsNotThePrimaryAndRecoversByItself() throws IOException {
        try (var production = impatient();
                var demoted = Faults.demoted()) {
            Faults.terminateBackends();
            await().until(() -> Load.of(5, "GET", probe.resolve("no-table")).stream().allMatch(Answer::isShed));
            await().untilAsserted(() -> given().get(ready).then().statusCode(503));
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
        await().until(() -> Load.of(20, "GET", probe.resolve("no-table")).stream()
                .allMatch(each -> each.status() == 200));
        await().untilAsserted(() -> given().get(ready).then().statusCode(200));
    }

    /** Waits for a connection as long as production does: other tests, on a machine that may stand still, wait for longer. */
    private Faults.Fault impatient() throws IOException {
        var packaged = new PropertiesConfigSource(PoolTest.class.getResource("/application.properties"));
        Duration inProduction =
                new DurationConverter().convert(packaged.getValue("quarkus.datasource.jdbc.acquisition-timeout"));
        var limits = pool.getConfiguration().connectionPoolConfiguration();
        Duration inTests = limits.acquisitionTimeout();
        limits.setAcquisitionTimeout(inProduction);
        return () -> limits.setAcquisitionTimeout(inTests);
    }
}
