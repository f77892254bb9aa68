package com.example.cornershop.platform.problem;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.logging.CapturedLog;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class BodyTest {
    private static final String JSON = "Content-Type: application/json";
    private static final String IN_CHUNKS = "Transfer-Encoding: chunked";
    private static final String LAST = "Connection: close";
    private static final String KILOBYTE = "400\r\n" + " ".repeat(1024) + "\r\n";

    private final String request = UUID.randomUUID().toString();

    @ConfigProperty(name = "quarkus.thread-pool.max-threads")
    int workers;

    /** Refused for its announced length: nothing of it is read. */
    @Test
    @Criterion("AP-05")
    void aBodyThatIsTooBig() {
        try (var log = CapturedLog.of("requests")) {
            assertThat(sent("", JSON, "Content-Length: 1048577"))
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "\"code\":\"request-entity-too-large\"")
                    .contains("\"instance\":\"/probe/problem/json\"", "\"requestId\":\"");
            hasALine(log, "413");
        }
    }

    @Test
    @Criterion("AP-05")
    void aBodyInChunksThatTurnsOutTooBig() {
        try (var log = CapturedLog.of("requests")) {
            assertThat(sent(KILOBYTE.repeat(1024) + "1\r\nx", JSON, IN_CHUNKS))
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "\"code\":\"request-entity-too-large\"", "\"requestId\":\"");
            hasALine(log, "413");
        }
    }

    @Test
    @Criterion("AP-06")
    void aBodyInChunks() {
        assertThat(sent("6\r\n{\"a\": \r\n2\r\n1}\r\n0\r\n\r\n", JSON, IN_CHUNKS, LAST)).startsWith("HTTP/1.1 200");
        assertThat(sent("0\r\n\r\n", JSON, IN_CHUNKS, LAST)).startsWith("HTTP/1.1 400");
    }

    @Test
    @Criterion("AP-06")
    void aBodyThatBreaksOff() {
        try (var log = CapturedLog.of("requests")) {
            assertThat(sent("nonsense\r\n", JSON, IN_CHUNKS))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"requestId\":\"");
            hasALine(log, "400");
        }
    }

    @Test
    @Criterion("AP-05")
    void theBiggestBody() {
        String json = "{\"a\": 1}";
        assertThat(sent(" ".repeat(1_048_576 - json.length()) + json, JSON, "Content-Length: 1048576", LAST))
                .startsWith("HTTP/1.1 200");
    }

    /** What kind it is of is found out by whoever takes it: here nobody does. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded"})
    @Criterion("AP-06")
    void aFormThatNobodyTakes(String type) {
        assertThat(sent("--x--", "Content-Type: " + type, "Content-Length: 5", LAST)).startsWith("HTTP/1.1 415");
    }

    /** As many as there are workers: each was told to go on, and sends the first of two bytes. */
    @Test
    @Criterion("DB-03")
    void whoSendsSlowlyHoldsNoWorker() {
        List<SlowSender> senders = IntStream.range(0, workers)
                .mapToObj(each -> SlowSender.begin("/probe/problem/json"))
                .toList();

        given().contentType("application/json").body("{}").post("/probe/problem/json").then().statusCode(200);

        assertThat(senders).allSatisfy(each -> assertThat(each.finish()).startsWith("HTTP/1.1 200"));
    }

    private void hasALine(CapturedLog log, String status) {
        await().untilAsserted(() -> assertThat(log.records())
                .extracting(ExtLogRecord::getMdcCopy)
                .filteredOn(line -> request.equals(line.get("requestId")))
                .singleElement()
                .satisfies(line -> assertThat(line).containsEntry("method", "POST").containsEntry("status", status)));
    }

    private String sent(String body, String... fields) {
        String head = "X-Request-Id: " + request + "\r\n" + String.join("\r\n", fields);
        return RawHttp.exchange(
                RestAssured.port, "POST /probe/problem/json HTTP/1.1\r\nHost: localhost\r\n" + head + "\r\n\r\n" + body);
    }
}
