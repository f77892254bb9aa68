package com.example.cornershop.partner;

import com.example.cornershop.platform.client.StubServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** A partner for tests and for development: it has seven of everything, and books whatever is asked. */
public class PartnerStub implements QuarkusTestResourceLifecycleManager {
    private static StubServer server;

    @Override
    public synchronized Map<String, String> start() {
        if (server == null) {
            server = new StubServer(well());
        }
        return Map.of(
                "corner-shop.partner.url",
                server.url().toString());
    }

    @Override
    public void stop() {
        // kept for the next application of this run; it ends with the virtual machine
    }

    static StubServer server() {
        return server;
    }

    /** Well again: a breaker that a test has opened closes after its probes, and then the failures leave its window. */
    static void heal(Partner partner, PartnerConfig config) {
        server.answer(well());
        for (int i = 0; i <= config.breaker().window() + config.breaker().probes(); i++) {
            await().until(() -> catchThrowable(() -> book(partner)) == null);
        }
        server.answer(well());
    }

    private static void book(Partner partner) {
        partner.book(UUID.randomUUID().toString(), new Booking("lamp", 1));
    }

    static StubServer.Answer well() {
        return exchange -> {
            String path = exchange.getRequestURI().getPath();
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            StubServer.send(exchange, 200, "application/json", key == null
                    ? "{\"item\": \"%s\", \"available\": 7}".formatted(path.substring(path.lastIndexOf('/') + 1))
                    : "{\"reference\": \"%s\"}".formatted(key));
        };
    }
}
