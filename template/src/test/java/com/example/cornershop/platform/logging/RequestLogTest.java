package com.example.cornershop.platform.logging;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class RequestLogTest {
    private final Queue<Map<String, String>> lines = new ConcurrentLinkedQueue<>();
    private final Logger log = Logger.getLogger("requests");
    private final ExtHandler handler = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord line) {
            lines.add(line.getMdcCopy());
        }
    };

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        log.setUseParentHandlers(false);
        log.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(handler);
        log.setUseParentHandlers(true);
        log.setLevel(Level.WARNING);
    }

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
        given().header("X-Request-Id", "r1").get("/probe/logging/alice");
        given().header("X-Request-Id", "r2").get("/nowhere/alice");

        await().untilAsserted(() -> {
            assertThat(lines).anySatisfy(line -> assertThat(line)
                    .containsEntry("requestId", "r1")
                    .containsEntry("method", "GET")
                    .containsEntry("route", "/probe/logging/{name}")
                    .containsEntry("status", "200")
                    .containsKey("durationMs"));
            assertThat(lines).anySatisfy(line -> assertThat(line)
                    .containsEntry("requestId", "r2")
                    .containsEntry("route", "none")
                    .containsEntry("status", "404"));
        });
        assertThat(lines.toString()).as("what a caller sent").doesNotContain("alice");
    }
}
