package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ClientMetricsTest {
    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    @Criterion("OB-03")
    void tellsWhatBreakersBulkheadsRetriesAndBudgetsDo() {
        given().get("/probe/partner/quotes/lamp");

        assertThat(given().get(metrics).asString().lines().filter(line -> line.contains("\"partner\"")))
                .anyMatch(line -> line.startsWith("downstream_retry_budget{"))
                .anyMatch(line -> line.startsWith("downstream_retries_denied_total{"))
                .anyMatch(line -> line.startsWith("ft_circuitbreaker_calls_total{"))
                .anyMatch(line -> line.startsWith("ft_circuitbreaker_state_current{") && line.contains("state=\"open\""))
                .anyMatch(line -> line.startsWith("ft_bulkhead_"))
                .anyMatch(line -> line.startsWith("ft_retry_calls_total{"));
    }
}
