package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.problem.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class MetricsTest {
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    @Criterion("OB-03")
    void tellsRateErrorsAndDurationByRoute() {
        given().get("/probe/telemetry/1").then().statusCode(200);
        given().get("/probe/telemetry/2/fault").then().statusCode(500);
        given().contentType("text/csv").post("/probe/telemetry").then().statusCode(400);

        // counted after the answer
        await().untilAsserted(() -> assertThat(scrape())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains("uri=\"/probe/telemetry/{id}\"") && line.contains("status=\"200\""))
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains("uri=\"/probe/telemetry/{id}/fault\"") && line.contains("status=\"500\""))
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains("uri=\"/probe/telemetry\"") && line.contains("status=\"400\""))
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket{")
                        && line.contains("le=\"0.25\"") && line.contains("uri=\"/probe/telemetry/{id}\"")));
    }

    @Test
    @Criterion("OB-07")
    void tellsTheClassOfAFailure() {
        given().get("/probe/telemetry/1").then().statusCode(200);
        given().get("/probe/telemetry/2/fault").then().statusCode(500);
        given().contentType("text/csv").post("/probe/telemetry").then().statusCode(400);
        given().get("/probe/problem/refusal").then().statusCode(422);
        given().get("/probe/problem/returned/504").then().statusCode(504);

        // counted after the answer
        await().untilAsserted(() -> assertThat(scrape())
                .anyMatch(line -> line.contains("error_class=\"domain\"") && line.contains("uri=\"/probe/problem/refusal\""))
                .anyMatch(line -> line.contains("error_class=\"dependency\"") && line.contains("status=\"504\""))
                .anyMatch(line -> line.contains("error_class=\"none\"") && line.contains("uri=\"/probe/telemetry/{id}\""))
                .anyMatch(line -> line.contains("error_class=\"defect\"") && line.contains("/probe/telemetry/{id}/fault"))
                .anyMatch(line -> line.contains("error_class=\"client\"") && line.contains("uri=\"/probe/telemetry\"")));
    }

    @Test
    @Criterion("OB-03")
    void tellsWhatThePoolAndTheJvmDo() {
        assertThat(String.join("\n", scrape()))
                .contains("agroal_active_count", "agroal_awaiting_count", "agroal_acquire_count_total")
                .contains("jvm_memory_used_bytes", "jvm_gc_pause_seconds", "process_cpu_usage");
    }

    /** Paths that match a route, paths that don't, and methods that are none; a histogram's buckets are not counted. */
    @Test
    @Criterion("OB-03")
    void keepsSeriesBoundedWhateverIsAskedFor() {
        List<String> requests = List.of(
                "HEAD /probe/telemetry/%d",
                "DELETE /probe/telemetry/%d",
                "GET /nowhere/%d",
                "GET /nowhere;%d",
                "INVENTED%d /probe/telemetry/1");
        long before = series();

        RawHttp.answers(IntStream.range(0, 2_000).mapToObj(i -> requests.get(i % requests.size()).formatted(i)));

        assertThat(series() - before).isLessThan(20);
    }

    @Test
    @Criterion("OB-03")
    void countsARequestThatBreaksOffWithoutItsPath() {
        RawHttp.answer("POST /breaks-off/1 HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked", "", "nonsense");

        // counted after the answer
        await().untilAsserted(() -> assertThat(scrape())
                .anyMatch(line -> line.contains("status=\"RESET\"") && line.contains("uri=\"none\"")
                        && line.contains("error_class=\"client\""))
                .noneMatch(line -> line.contains("breaks-off")));
    }

    @Test
    @Criterion("OB-07")
    void countsARequestWhoseCallerLeaves() {
        RawHttp.leave("HEAD /probe/logging/1/never HTTP/1.1", "Host: localhost");

        await().untilAsserted(() -> assertThat(scrape())
                .anyMatch(line -> line.contains("status=\"RESET\"") && line.contains("method=\"HEAD\"")
                        && line.contains("error_class=\"client\"")));
    }

    private long series() {
        return scrape().stream().filter(line -> line.startsWith("http_server") && !line.contains("_bucket{")).count();
    }

    private List<String> scrape() {
        return given().get(metrics).asString().lines().filter(line -> !line.startsWith("#")).toList();
    }
}
