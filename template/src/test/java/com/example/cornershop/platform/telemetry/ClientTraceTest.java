package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.criteria.Criterion;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ClientTraceTest {
    private final Queue<Headers> received = new ConcurrentLinkedQueue<>();
    private HttpServer downstream;

    @BeforeEach
    void start() throws IOException {
        downstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        downstream.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes(); // or the server hangs up after the answer
            received.add(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        downstream.start();
    }

    @AfterEach
    void stop() {
        downstream.stop(0);
    }

    @Test
    @Criterion("OB-02")
    void givesTheTraceToWhomItCalls() {
        String trace = UUID.randomUUID().toString().replace("-", "");

        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("baggage", "role=admin")
                .post("/probe/client-trace/" + downstream.getAddress().getPort())
                .then()
                .statusCode(204);

        assertThat(received).singleElement().satisfies(headers -> {
            assertThat(headers.getFirst("traceparent")).matches("00-" + trace + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01");
            assertThat(headers).as("what a stranger has to say").doesNotContainKey("Baggage");
        });
    }
}
