package com.example.cornershop.platform.client;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class KeepAliveTest {
    @Inject
    Downstreams downstreams;

    private final Set<Integer> connections = ConcurrentHashMap.newKeySet();

    @Test
    void anAnswerThatIsNoSuccessLeavesTheConnectionToTheNextCall() {
        leavesTheConnection(
                StubServer.status(422),
                StubServer.status(500),
                exchange -> exchange.sendResponseHeaders(404, -1),
                exchange -> exchange.sendResponseHeaders(204, -1),
                StubServer.header(302, "Location", "/elsewhere"),
                exchange -> StubServer.send(exchange, 200, "text/html", "<p>All is well</p>"));
    }

    @Test
    void anAnswerThatIsALittleTooLongLeavesTheConnectionToTheNextCall() {
        leavesTheConnection(StubServer.json(" ".repeat(100_000)), StubServer.json(" ".repeat(500_000)), exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100_000]);
        });
    }

    private void leavesTheConnection(StubServer.Answer... unwanted) {
        var answer = new AtomicReference<StubServer.Answer>();
        try (var stub = new StubServer(exchange -> {
            connections.add(exchange.getRemoteAddress().getPort());
            answer.get().to(exchange);
        })) {
            var probe = Probe.of(downstreams, stub.url());
            for (var each : unwanted) {
                for (int call = 0; call < 20; call++) {
                    answer.set(each);
                    assertThatThrownBy(probe::read).isInstanceOf(DownstreamException.class);
                    answer.set(StubServer.json(Probe.THING));
                    probe.read();
                }
            }
            assertThat(connections).hasSizeLessThan(10);
        }
    }

    @Test
    void aConnectionIsUsedAgainUntilItWasIdleForTooLong() {
        try (var stub = new StubServer(exchange -> {
            connections.add(exchange.getRemoteAddress().getPort());
            StubServer.json(Probe.THING).to(exchange);
        })) {
            var patient = Probe.of(downstreams, stub.url(), "keep-alive", "1h");
            for (int call = 0; call < 10; call++) {
                patient.read();
            }
            assertThat(connections).hasSizeLessThan(10);

            int before = connections.size();
            // it is given up by a timer of the client's that runs once a second
            var probe = Probe.of(downstreams, stub.url(), "keep-alive", "1s");
            await().pollInterval(Duration.ofMillis(2_100)).until(() -> {
                probe.read();
                return connections.size() > before + 1;
            });
        }
    }
}
