package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.logging.Canaries;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class RedactedTelemetryTest {
    @Inject
    Spans spans;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    @Criterion("SC-11")
    void noSpanAndNoMetricHoldsWhatWasSent() {
        int before = spans.all().size();
        long requests = requests();

        int sent = Canaries.send().size();

        await().until(() -> requests() >= requests + sent);
        List<SpanData> ended = spans.all().stream().skip(before).toList();
        assertThat(ended)
                .anyMatch(span -> span.getName().equals("GET /probe/redaction/sql"))
                .anyMatch(span -> !span.getEvents().isEmpty())
                .allSatisfy(span -> assertThat(whole(span)).doesNotContain(Canaries.ALL));
        assertThat(ended)
                .filteredOn(span -> span.getKind() == SpanKind.CLIENT)
                .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("server.address")))
                .as("where the service calls is its own affair")
                .anyMatch(Objects::nonNull)
                .doesNotContain("redacted");
        assertThat(given().get(metrics).asString()).contains("/probe/redaction/sql").doesNotContain(Canaries.ALL);
    }

    /** Statements and calls have spans too. */
    private long requests() {
        return spans.all().stream().filter(span -> span.getKind() == SpanKind.SERVER).count();
    }

    static String whole(SpanData span) {
        return span.getName() + span.getAttributes() + span.getStatus() + span.getLinks()
                + span.getEvents().stream().map(event -> event.getName() + event.getAttributes()).toList();
    }
}
