package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.client.Downstream;
import com.example.cornershop.platform.client.Downstreams;
import com.example.cornershop.platform.client.Probe;
import com.example.cornershop.platform.client.Unknown;
import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URL;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class ClientMetricsTest {
    @Inject
    Downstreams downstreams;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    @Criterion("OB-03")
    void tellsWhatBreakersBulkheadsRetriesAndBudgetsDo() {
        var downstream = downstreams.downstream("metrics-of-all", Probe.limits(URI.create("http://localhost")));

        downstream.read(() -> Response.noContent().build(), Void.class);

        assertThat(scrape().filter(line -> line.contains("\"metrics-of-all\"")))
                .anyMatch(line -> line.startsWith("downstream_retry_budget{"))
                .anyMatch(line -> line.startsWith("downstream_retries_denied_total{"))
                .anyMatch(line -> line.startsWith("ft_circuitbreaker_calls_total{"))
                .anyMatch(line -> line.startsWith("ft_circuitbreaker_state_current{") && line.contains("state=\"open\""))
                .anyMatch(line -> line.startsWith("ft_bulkhead_"))
                .anyMatch(line -> line.startsWith("ft_retry_calls_total{"));
    }

    @Test
    @Criterion("OB-03")
    @Criterion("RS-01")
    void tellsThatABreakerIsOpen() {
        var limits = Probe.limits(URI.create("http://localhost"), "breaker.window", "2", "breaker.delay", "1h");
        Downstream downstream = downstreams.downstream("metrics-probe", limits);
        assertThat(isOpen(downstream)).isZero();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> downstream.read(() -> Response.serverError().build(), Void.class))
                    .isInstanceOf(Unknown.class);
        }

        assertThat(isOpen(downstream)).isEqualTo(1);
    }

    private double isOpen(Downstream downstream) {
        return scrape()
                .filter(line -> line.startsWith("ft_circuitbreaker_state_current{") && line.contains("state=\"open\""))
                .filter(line -> line.contains('"' + downstream.name() + '"'))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }

    private Stream<String> scrape() {
        return given().get(metrics).asString().lines();
    }
}
