package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.logging.CapturedLog;
import com.example.cornershop.platform.problem.Problem;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class TracesTest {
    @Inject
    Spans spans;

    @Test
    @Criterion("OB-02")
    void goesOnWithTheCallersTrace() {
        String trace = newTrace();

        String logged = given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/probe/telemetry/1")
                .asString();

        assertThat(logged).isEqualTo(trace);
        await().untilAsserted(() -> assertThat(spans.of(trace))
                .extracting(span -> span.getKind() + " " + span.getName())
                .contains("SERVER GET /probe/telemetry/{id}"));
        assertThat(spans.of(trace)).as("the statement").anyMatch(span -> span.getKind() == SpanKind.CLIENT);
    }

    @Test
    @Criterion("OB-02")
    @Criterion("RS-12")
    void putsTheTraceIntoAProblemAndIntoWhatTheLogSaysOfIt() {
        String trace = newTrace();

        try (var log = CapturedLog.of(Problem.class.getPackageName())) {
            given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                    .get("/probe/telemetry/1/fault")
                    .then()
                    .statusCode(500)
                    .body("traceId", equalTo(trace));

            assertThat(log.records()).singleElement().satisfies(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.ERROR);
                assertThat(line.getMdc("traceId")).isEqualTo(trace);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    @Criterion("OB-02")
    void beginsATraceWhereTheCallersIsMalformed(String traceparent) {
        String logged = given().header("traceparent", traceparent).get("/probe/telemetry/1").asString();

        assertThat(logged).matches("[0-9a-f]{32}").isNotEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
