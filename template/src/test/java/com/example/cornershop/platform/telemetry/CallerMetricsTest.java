package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.caller.Tokens;
import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class CallerMetricsTest {
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    @Criterion("OB-03")
    void tellsTheRouteOfARequestWhoseCallerWasVerified() {
        given().auth().oauth2(Tokens.of("alice")).get("/probe/caller").then().statusCode(200);
        given().auth().oauth2(Tokens.of("alice")).get("/probe/caller/admin").then().statusCode(403);

        // counted after the answer
        await().untilAsserted(() -> assertThat(given().get(metrics).asString().lines()
                        .filter(line -> line.startsWith("http_server_requests_seconds_count{")))
                .anyMatch(line -> line.contains("uri=\"/probe/caller\"") && line.contains("status=\"200\""))
                .anyMatch(line -> line.contains("uri=\"/probe/caller/admin\"") && line.contains("status=\"403\"")));
    }
}
