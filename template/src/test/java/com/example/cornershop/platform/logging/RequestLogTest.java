package com.example.cornershop.platform.logging;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.problem.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class RequestLogTest {
    @Test
    @Criterion("OB-01")
    void keepsAnIdThatIsWellFormed() {
        Response answer = given().header("X-Request-Id", "a.B-3_x").get("/probe/logging/1");

        assertThat(answer.header("X-Request-Id")).isEqualTo("a.B-3_x");
        assertThat(answer.asString()).as("in the log").isEqualTo("a.B-3_x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\u001b[31mb", "\u00e9", "{\"a\":1}"})
    @Criterion("SC-17")
    void makesAnIdWhereNoneIsUsable(String sent) {
        assertThat(given().header("X-Request-Id", sent).get("/probe/logging/1").header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
        assertThat(given().header("X-Request-Id", "x".repeat(65)).get("/probe/logging/1").header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    @Criterion("OB-01")
    void logsALineForEachRequestByItsRoute() {
        try (var log = CapturedLog.of("requests")) {
            given().header("X-Request-Id", "r1").get("/probe/logging/alice");
            given().header("X-Request-Id", "r2").get("/nowhere/alice");

            await().untilAsserted(() -> assertThat(log.records())
                    .extracting(ExtLogRecord::getMdcCopy)
                    .anySatisfy(line -> assertThat(line)
                            .contains(entry("requestId", "r1"), entry("route", "/probe/logging/{name}"))
                            .contains(entry("method", "GET"), entry("status", "200"))
                            .containsKey("durationMs"))
                    .anySatisfy(line -> assertThat(line)
                            .contains(entry("requestId", "r2"), entry("route", "none"), entry("status", "404")))
                    .noneSatisfy(line -> assertThat(line.toString()).as("what a caller sent").contains("alice")));
        }
    }

    @Test
    @Criterion("OB-07")
    void aCallerWhoLeavesGotNoAnswer() {
        try (var log = CapturedLog.of("requests")) {
            RawHttp.leave("GET /probe/logging/1/never HTTP/1.1", "Host: localhost", "X-Request-Id: r3");

            assertThat(line(log, "r3")).contains(entry("status", "RESET"), entry("errorClass", "client"));
        }
    }

    /** Whatever is no method is a text that somebody chose. */
    @Test
    @Criterion("SC-11")
    void callsAMethodThatIsNoneOther() {
        try (var log = CapturedLog.of("requests")) {
            given().header("X-Request-Id", "r4").request("INVENTED", "/probe/logging/1");

            assertThat(line(log, "r4")).contains(entry("method", "OTHER"), entry("status", "405"));
        }
    }

    private static Map<String, String> line(CapturedLog log, String id) {
        await().until(() -> lines(log, id).findAny().isPresent());
        return lines(log, id).findAny().orElseThrow().getMdcCopy();
    }

    private static Stream<ExtLogRecord> lines(CapturedLog log, String id) {
        return log.records().stream().filter(line -> id.equals(line.getMdc("requestId")));
    }
}
