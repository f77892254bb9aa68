package com.example.cornershop.platform.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A downstream that does what a test tells it to: answers, fails, hangs, drips. */
public final class StubServer implements AutoCloseable {
    /** How to answer one request. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger hungUp = new AtomicInteger();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch released = new CountDownLatch(1);
    private volatile Answer answer;

    public StubServer(Answer first) {
        this.answer = first;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Forgets what was asked, lets go of those who hang, and answers like this from now on. */
    public void answer(Answer next) {
        released.countDown();
        released = new CountDownLatch(1);
        requests.set(0);
        hungUp.set(0);
        keys.clear();
        answer = next;
    }

    public int requests() {
        return requests.get();
    }

    /** Answers that the client did not want to the end. */
    public int hungUp() {
        return hungUp.get();
    }

    /** The keys of the requests, in their order. */
    public List<String> keys() {
        return keys;
    }

    public static Answer json(String body) {
        return exchange -> send(exchange, 200, "application/json", body);
    }

    public static Answer status(int status) {
        return exchange -> send(exchange, status, "application/json", "{}");
    }

    public static Answer header(int status, String name, String value) {
        return exchange -> {
            exchange.getResponseHeaders().set(name, value);
            send(exchange, status, "application/json", "{}");
        };
    }

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Accepts and never answers. */
    public Answer hang() {
        return exchange -> released.await();
    }

    /** Begins to answer at once, and then sends a byte at a time. */
    public Answer drip(int millis) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            do {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            } while (!released.await(millis, TimeUnit.MILLISECONDS));
        };
    }

    /** A great many bytes, without saying how many. */
    public static Answer megabytes(int count) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(1024).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < count * 1024; i++) {
                exchange.getResponseBody().write(blanks);
            }
        };
    }

    private void handle(HttpExchange exchange) {
        requests.incrementAndGet();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key != null) {
            keys.add(key);
        }
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            answer.to(exchange);
        } catch (IOException e) {
            hungUp.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
