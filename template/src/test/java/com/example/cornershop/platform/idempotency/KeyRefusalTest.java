package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.idempotency.IdempotencyOutcome.Kind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@Criterion("CC-05")
class KeyRefusalTest {
    @Inject
    Outcomes outcomes;

    @BeforeEach
    void forget() {
        outcomes.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "queued"})
    void refusesARequestWithoutAKey(String route) throws SQLException {
        Request request = Request.to(route).withKey(null);

        assertRefused(request.send(), 400, "idempotency-key-missing");
        assertThat(ProbeNotes.count(request.text())).isZero();
        assertThat(outcomes.of("POST /probe/idempotency/" + route)).containsExactly(Kind.MISSING);
    }

    @ParameterizedTest
    @CsvSource({"notes", "queued", "optional"})
    void refusesAMalformedKey(String route) throws SQLException {
        Request request = Request.to(route).withKey("two words");

        assertRefused(request.send(), 400, "idempotency-key-malformed");
        assertThat(ProbeNotes.count(request.text())).isZero();
        assertThat(outcomes.of("POST /probe/idempotency/" + route)).containsExactly(Kind.MALFORMED);
    }

    @Test
    void refusesTwoKeys() {
        Response response = given().auth()
                .oauth2(Tokens.of("alice"))
                .contentType("application/json")
                .header("Idempotency-Key", "one", "two")
                .body("{\"text\": \"x\"}")
                .post("/probe/idempotency/notes");

        assertRefused(response, 400, "idempotency-key-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "queued", "optional"})
    void refusesTheKeyOfAnotherBody(String route) throws SQLException {
        Request request = Request.to(route);
        request.send();

        Response reused = request.saying("something else").send();

        assertRefused(reused, 422, "idempotency-key-reused");
        assertThat(ProbeNotes.count(request.text())).isEqualTo(1);
        assertThat(outcomes.of("POST /probe/idempotency/" + route)).containsExactly(Kind.STORED, Kind.REUSED);
    }

    @Test
    void refusesTheKeyOfAnotherQuery() {
        Request request = Request.to("notes");
        request.send();

        assertRefused(request.at("notes?loudly=true").send(), 422, "idempotency-key-reused");
    }

    @Test
    void refusesTheKeyOfAnotherPathOfTheSameRoute() {
        Request request = Request.to("refused/409");
        request.send();

        assertRefused(request.at("refused/422").send(), 422, "idempotency-key-reused");
    }

    @Test
    void refusesTheKeyOfAnotherContentType() {
        Request request = Request.to("notes");
        request.send();

        Response reused = request.sendAs("application/json; charset=UTF-8", Tokens.of("alice"));

        assertRefused(reused, 422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource({"optional, MISSING", "observed, MISSING"})
    void letsARequestWithoutAKeyPassWhereItMayAndCountsIt(String route, Kind counted) throws SQLException {
        Request request = Request.to(route).withKey(null);

        request.send();
        request.send();

        assertThat(ProbeNotes.count(request.text())).isEqualTo(2);
        assertThat(outcomes.of("POST /probe/idempotency/" + route)).containsExactly(counted, counted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"observed", "observed-queued"})
    void refusesNothingWhereItOnlyObserves(String route) throws SQLException {
        Request request = Request.to(route);
        Request reused = request.saying("reused by " + request.text());
        request.send();

        assertThat(reused.send().statusCode()).isEqualTo(201);
        assertThat(request.withKey("two words").send().statusCode()).isEqualTo(201);

        assertThat(ProbeNotes.count(request.text())).isEqualTo(2);
        assertThat(ProbeNotes.count(reused.text())).isEqualTo(1);
        assertThat(outcomes.of("POST /probe/idempotency/" + route))
                .containsExactly(Kind.STORED, Kind.REUSED, Kind.MALFORMED);
    }

    @Test
    void asksWhoCallsFirst() {
        given().contentType("application/json")
                .body("{\"text\": \"x\"}")
                .post("/probe/idempotency/notes")
                .then()
                .statusCode(401);
        assertThat(outcomes.of("POST /probe/idempotency/notes")).isEmpty();
    }

    private static void assertRefused(Response response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
        assertThat(response.header("Idempotency-Replayed")).isNull();
    }
}
