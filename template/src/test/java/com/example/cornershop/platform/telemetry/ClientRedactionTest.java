package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.client.StubServer;
import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.logging.Canaries;
import com.example.cornershop.platform.logging.CapturedLog;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What another service is told, and what it answers, is seen nowhere either, whatever goes wrong over there. */
@QuarkusTest
class ClientRedactionTest {
    private static final PatternFormatter WHOLE = new PatternFormatter("%c %s %X %e");
    private static final String ROUTE = "/probe/client-redaction/{port}";
    private static final String PERSON = "{\"email\": \"%s\", \"visits\": %s}";

    private static final List<StubServer.Answer> FAILURES = List.of(
            said(500, PERSON.formatted(Canaries.EMAIL, Canaries.CARD)),
            said(422, PERSON.formatted(Canaries.EMAIL, Canaries.CARD)),
            said(200, PERSON.formatted(Canaries.EMAIL, "\"" + Canaries.PASSWORD + "\"")), // of another type
            said(200, PERSON.formatted(Canaries.EMAIL, Canaries.CARD)), // a number that is too great
            said(200, PERSON.formatted("no address " + Canaries.EMAIL, 1)), // breaks a rule
            said(200, PERSON.formatted(Canaries.EMAIL, 1) + Canaries.PASSWORD), // more after the end
            said(200, Canaries.PASSWORD),
            StubServer.header(302, "Location", "https://" + Canaries.EMAIL),
            StubServer.header(200, "Content-Type", "text/" + Canaries.PASSWORD));

    @Inject
    Spans spans;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final StubServer stub = new StubServer(said(200, "{}"));

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    @Criterion("SC-11")
    void nothingOfACallIsSeen() {
        int before = spans.all().size();
        try (var log = CapturedLog.of("");
                var requests = CapturedLog.of("requests")) {
            List<Response> answers = new ArrayList<>();
            for (StubServer.Answer failure : FAILURES) {
                stub.answer(failure);
                answers.add(given().post("/probe/client-redaction/" + stub.url().getPort()));
            }

            await().until(() -> calls(before).size() == FAILURES.size() && requests.records().size() >= FAILURES.size());
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isBetween(500, 504);
                assertThat(answer.headers() + answer.asString()).doesNotContain(Canaries.ALL);
            });
            assertThat(Stream.of(log, requests).flatMap(each -> each.records().stream())).allSatisfy(line ->
                    assertThat(WHOLE.format(line)).doesNotContain(Canaries.ALL));
            assertThat(spans.all().stream().skip(before)).allSatisfy(span ->
                    assertThat(RedactedTelemetryTest.whole(span)).doesNotContain(Canaries.ALL));
            assertThat(given().get(metrics).asString()).contains(ROUTE).doesNotContain(Canaries.ALL);
        }
    }

    private List<SpanData> calls(int before) {
        return spans.all().stream()
                .skip(before)
                .filter(span -> span.getKind() == SpanKind.SERVER && span.getName().endsWith(ROUTE))
                .toList();
    }

    private static StubServer.Answer said(int status, String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("X-Said", Canaries.EMAIL);
            StubServer.send(exchange, status, "application/json", body);
        };
    }
}
