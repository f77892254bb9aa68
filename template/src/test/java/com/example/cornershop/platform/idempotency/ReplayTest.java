package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.idempotency.IdempotencyOutcome.Kind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@Criterion("CC-04")
class ReplayTest {
    @Inject
    Outcomes outcomes;

    @BeforeEach
    void forget() {
        outcomes.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "queued", "optional", "observed", "observed-queued"})
    void answersARepetitionWithTheSameBytes(String route) throws SQLException {
        Request request = Request.to(route);
        Response first = request.send();

        Response second = request.send();

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location")).startsWith("http").contains("/probe/idempotency/");
        assertThat(first.header("ETag")).isEqualTo("\"" + first.path("id") + "\"");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertSame(second, first);
        assertThat(ProbeNotes.count(request.text())).isEqualTo(1);
        assertThat(outcomes.of("POST /probe/idempotency/" + route)).containsExactly(Kind.STORED, Kind.REPLAYED);
    }

    /** A host is what the first one claimed it to be; the path is ours. */
    @Test
    @Criterion("CC-04")
    void keepsNoHostThatACallerNamed() {
        Request request = Request.to("notes");
        Response first = request.sendTo("x".repeat(3_000) + ".example");

        Response second = request.send();

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).startsWith("http://localhost").contains("/probe/idempotency/");
    }

    @Test
    void takesABareKeyAndAQuotedOneForTheSame() throws SQLException {
        Request request = Request.to("notes");
        Response first = request.send();

        Response second = request.withKey("\"" + request.key() + "\"").send();

        assertSame(second, first);
        assertThat(ProbeNotes.count(request.text())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"refused/409, 409", "refused/422, 422", "refused-early, 409"})
    void undoesTheEffectOfARefusalAndKeepsItsAnswer(String route, int status) throws SQLException {
        Request request = Request.to(route);
        Response first = request.send();

        Response second = request.send();

        assertThat(first.statusCode()).isEqualTo(status);
        assertThat(first.contentType()).startsWith("application/problem+json");
        assertThat(first.jsonPath().getString("code")).isEqualTo("note-refused");
        assertThat(first.jsonPath().getString("instance")).isEqualTo("/probe/idempotency/" + route);
        assertSame(second, first);
        assertThat(ProbeNotes.count(request.text())).isZero();
    }

    /** Whichever way the route says no. */
    @ParameterizedTest
    @CsvSource({
        "refused, 400", "refused, 401", "refused, 403", "refused, 404", "refused, 412", "refused, 413", "refused, 415",
        "refused, 429", "refused, 500", "refused, 503", "failed, 404", "failed, 503", "answered, 404", "answered, 503"
    })
    void forgetsWhatAnotherTryMayGetPast(String way, int status) throws SQLException {
        Request request = Request.to(way + "/" + status);
        Response first = request.send();

        Response second = request.send();

        assertThat(first.statusCode()).isEqualTo(status);
        assertThat(second.statusCode()).isEqualTo(status);
        assertThat(second.header("Idempotency-Replayed")).isNull();
        assertThat(ProbeNotes.count(request.text())).isZero();
        assertThat(request.at("notes").send().statusCode()).isEqualTo(201);
    }

    @Test
    void keepsAnAnswerWithoutABody() throws SQLException {
        Request request = Request.to("answered/204");
        Response first = request.send();

        Response second = request.send();

        assertThat(first.statusCode()).isEqualTo(204);
        assertSame(second, first);
        assertThat(ProbeNotes.count(request.text())).isEqualTo(1);
    }

    @Test
    void leavesOutABodyThatIsNotToBeStored() throws SQLException {
        Request request = Request.to("discreet");
        Response first = request.send();

        Response second = request.send();

        assertThat(first.jsonPath().getString("text")).isEqualTo(request.text());
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.asByteArray()).isEmpty();
        assertThat(second.header("Content-Type")).isNull();
        assertThat(ProbeNotes.count(request.text())).isEqualTo(1);
    }

    @Test
    @Criterion("CC-06")
    void givesAnotherCallerAnExecutionOfItsOwn() throws SQLException {
        Request request = Request.to("notes");
        Response alices = request.send();

        Response bobs = request.by("bob").send();

        assertThat(bobs.statusCode()).isEqualTo(201);
        assertThat(bobs.header("Idempotency-Replayed")).isNull();
        assertThat(bobs.asByteArray()).isNotEqualTo(alices.asByteArray());
        assertThat(ProbeNotes.count(request.text())).isEqualTo(2);
    }

    @Test
    @Criterion("CC-06")
    void takesTheSameKeyOnAnotherRouteForAnotherOne() throws SQLException {
        Request request = Request.to("notes");
        request.send();

        assertThat(request.at("queued").send().statusCode()).isEqualTo(201);
        assertThat(ProbeNotes.count(request.text())).isEqualTo(2);
    }

    @Test
    @Criterion("CC-06")
    void repeatsNothingToACallerWhoIsNoLongerLetIn() {
        Request request = Request.to("notes");
        request.send();
        String expired = Tokens.sign(Tokens.claims("alice").expiresAt(Instant.now().minusSeconds(120)));

        Response refused = request.sendAs("application/json", expired);

        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Test
    void failsLoudlyWhereTheDatabaseWasAskedBeforeTheKeyWasClaimed() throws SQLException {
        Request request = Request.to("hasty");

        assertThat(request.send().statusCode()).isEqualTo(500);
        assertThat(ProbeNotes.count(request.text())).isZero();
    }

    @Test
    void tellsWhatTheDatabaseRefusedAtTheEnd() {
        Request request = Request.to("queued/" + UUID.randomUUID());
        assertThat(request.send().statusCode()).isEqualTo(201);

        Response second = request.withKey("another-" + request.key()).send();

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("code")).isEqualTo("already-exists");
    }

    private static void assertSame(Response second, Response first) {
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }
}
