package com.example.cornershop.platform.account;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.configuration.ProductionConfig;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.database.Faults;
import com.example.cornershop.platform.database.Gate;
import com.example.cornershop.platform.database.TestDatabase;
import com.example.cornershop.platform.logging.CapturedLog;
import com.example.cornershop.platform.schema.Statements;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@Criterion("SC-04")
class AccountTest {
    private final String subject = UUID.randomUUID().toString();

    @ConfigProperty(name = "quarkus.cache.caffeine.\"revocations\".expire-after-write")
    Duration stated;

    @ConfigProperty(name = "quarkus.oidc.token.issuer")
    String issuer;

    @TestHTTPResource("/probe/account/held")
    URI held;

    @Inject
    Gate gate;

    @Inject
    AgroalDataSource pool;

    @Test
    void refusesADisabledCallerWithinTheStatedTimeAndLetsThemInAgain() throws SQLException {
        String token = Tokens.of(subject);
        assertThat(call(token).statusCode()).isEqualTo(200);

        revoke("", "infinity");

        comesWithinTheStatedTime(401, token);
        execute("DELETE FROM revocations WHERE subject = '" + subject + "'");
        comesWithinTheStatedTime(200, token);
    }

    /** Whoever asks after it is answered like that; an earlier one may be. */
    private void comesWithinTheStatedTime(int status, String token) {
        long latest = System.nanoTime() + stated.toNanos();
        await().until(() -> {
            boolean isDue = System.nanoTime() - latest > 0;
            int answered = call(token).statusCode();
            assertThat(answered == status || !isDue).as("%d after %s", answered, stated).isTrue();
            return answered == status;
        });
    }

    @Test
    void refusesWithItsChallengeAndAProblemAndTellsTheLogWhy() throws SQLException {
        revoke("", "infinity");

        try (var log = CapturedLog.of("requests")) {
            given().auth().oauth2(Tokens.of(subject))
                    .header("X-Request-Id", subject)
                    .get("/probe/account")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .contentType("application/problem+json")
                    .body("code", equalTo("unauthorized"));

            await().untilAsserted(() -> assertThat(log.records())
                    .filteredOn(line -> subject.equals(line.getMdc("requestId")))
                    .singleElement()
                    .satisfies(line -> assertThat(line.getMdc("reason")).isEqualTo("revoked")));
        }
    }

    @Test
    void letsNobodyTakeItBackThroughTheService() throws SQLException {
        revoke("", "infinity");

        try (var service = TestDatabase.asApp(); var statement = service.createStatement()) {
            for (String change : List.of(
                    "DELETE FROM revocations", "UPDATE revocations SET issued_before = now()",
                    "INSERT INTO revocations VALUES ('i', 's', '', now())")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void statesItsTimeInProduction() {
        assertThat(ProductionConfig.duration("quarkus.cache.caffeine.\"revocations\".expire-after-write"))
                .isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void refusesTokensOfBeforeAnInstantAndTakesThoseOfAfterIt() throws SQLException {
        Instant now = Instant.now();
        revoke("", now.minusSeconds(60).toString());

        assertThat(call(issued(now.minusSeconds(90))).statusCode()).isEqualTo(401);
        assertThat(call(issued(now.minusSeconds(30))).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesOneDeviceAndLeavesTheOtherAlone() throws SQLException {
        revoke("phone", "infinity");

        assertThat(call(Tokens.sign(claims().claim("sid", "phone"))).statusCode()).isEqualTo(401);
        assertThat(call(Tokens.sign(claims().claim("sid", "laptop"))).statusCode()).isEqualTo(200);
        assertThat(call(Tokens.sign(claims())).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesOneTokenAndLeavesTheOthersAlone() throws SQLException {
        revoke("lost", "infinity");

        assertThat(call(Tokens.sign(claims().claim("jti", "lost"))).statusCode()).isEqualTo(401);
        assertThat(call(Tokens.sign(claims().claim("jti", "kept"))).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesTheSameSubjectOfAnotherIssuerAlone() throws SQLException {
        execute("INSERT INTO revocations VALUES ('https://other.example', '" + subject + "', '', 'infinity')");

        assertThat(call(Tokens.of(subject)).statusCode()).isEqualTo(200);
    }

    @Test
    void asksTheDatabaseNotAtEveryRequest() {
        long begin = System.nanoTime();
        long statements = Statements.on("revocations", () -> {
            for (int i = 0; i < 20; i++) {
                call(Tokens.of(subject));
            }
        });
        long ends = (System.nanoTime() - begin) / stated.toNanos();

        assertThat(statements).isBetween(1L, 1 + ends);
    }

    @Test
    void letsNobodyInWhomItCannotLookUp() throws SQLException {
        try (var away = Faults.away()) {
            call(Tokens.of(subject)).then().statusCode(503).contentType("application/problem+json");
            given().get("/probe/account/anyone").then().statusCode(200);
        }
        Faults.renewed(pool); // or a later test would get one that died

        await().untilAsserted(() -> call(Tokens.of(subject)).then().statusCode(200));
    }

    /** Each is looked up by a worker, and goes on to another. */
    @Test
    void servesOrShedsEachOfTwoHundredCallers() {
        gate.servesOrShedsEachOfTwoHundredUsers(held, "Authorization", "Bearer " + Tokens.of(subject));
    }

    private Response call(String token) {
        return given().auth().oauth2(token).get("/probe/account");
    }

    private JwtClaimsBuilder claims() {
        return Tokens.claims(subject);
    }

    private String issued(Instant at) {
        return Tokens.sign(claims().issuedAt(at));
    }

    private void revoke(String session, String issuedBefore) throws SQLException {
        execute("INSERT INTO revocations VALUES ('%s', '%s', '%s', '%s')"
                .formatted(issuer, subject, session, issuedBefore));
    }

    private static void execute(String sql) throws SQLException {
        try (var operator = TestDatabase.asOwner();
                var statement = operator.createStatement()) {
            statement.execute(sql);
        }
    }
}
