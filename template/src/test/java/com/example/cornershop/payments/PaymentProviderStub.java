package com.example.cornershop.payments;

import com.example.cornershop.platform.client.StubServer;
import com.example.cornershop.platform.money.Money;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * A payment provider for tests and development. It keeps its charges by key, and some amounts (in minor units) make it
 * misbehave, as the test cards of real providers do.
 */
public final class PaymentProviderStub implements AutoCloseable {
    /** Declined. */
    static final long DECLINED = 402;
    /** Charged, and the first answer is lost. */
    static final long LOST = 504;
    /** Charged, and no answer to that before the stub is closed. */
    static final long SILENT = 408;

    /** Refused with 402, and not charged. */
    static final long REFUSED = 4_020;
    /** Refused with 422, and not charged. */
    static final long IMPOSSIBLE = 4_220;
    /** Refused with 401, whatever it is. */
    static final long LOCKED_OUT = 4_010;

    private static final Set<Long> NOT_CHARGED = Set.of(REFUSED, IMPOSSIBLE, LOCKED_OUT);

    private final Map<String, Money> charges = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    public PaymentProviderStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/v1/charges", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** False if there is a charge with this key already, which then stays the only one. */
    boolean charge(String key, Money amount) {
        return charges.putIfAbsent(key, amount) == null;
    }

    /** How many charges there are of this amount, under whatever keys. */
    long chargesOf(long amountMinor) {
        return charges.values().stream().filter(charge -> charge.amountMinor() == amountMinor).count();
    }

    /** What was asked about this key, in order: {@code GET} or {@code POST}. */
    List<String> requests(String key) {
        return requests.stream().filter(line -> line.endsWith(key)).map(line -> line.split(" ")[0]).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        String key = method.equals("POST")
                ? exchange.getRequestHeaders().getFirst("Idempotency-Key")
                : path.substring(path.lastIndexOf('/') + 1);
        requests.add(method + " " + key);
        try (exchange) {
            // To its end also where there is none: the server would hang up on a request that is not read.
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (method.equals("POST")) {
                post(exchange, key, new ObjectMapper().readValue(body, Money.class));
            } else {
                answer(exchange, charges.containsKey(key) ? 200 : 404, charges.get(key));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(HttpExchange exchange, String key, Money amount) throws IOException, InterruptedException {
        if (NOT_CHARGED.contains(amount.amountMinor())) {
            answer(exchange, (int) amount.amountMinor() / 10, amount);
            return;
        }
        boolean first = charge(key, amount);
        if (amount.amountMinor() == SILENT) {
            closed.await();
        }
        answer(exchange, first && amount.amountMinor() == LOST ? 504 : 200, amount);
    }

    private static void answer(HttpExchange exchange, int status, Money amount) throws IOException {
        String outcome = amount != null && amount.amountMinor() == DECLINED ? "DECLINED" : "CHARGED";
        StubServer.send(exchange, status, "application/json", "{\"status\": \"%s\"}".formatted(outcome));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
