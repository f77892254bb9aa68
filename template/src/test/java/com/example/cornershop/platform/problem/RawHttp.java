package com.example.cornershop.platform.problem;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests that no decent client sends. */
public final class RawHttp {
    private RawHttp() {}

    /** Sends the lines and an empty one; gives all that comes back until the service closes the connection. */
    public static String answer(String... lines) {
        return exchange(RestAssured.port, String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** Sends requests without bodies one after another, on one connection, without waiting for answers. */
    public static String answers(Stream<String> requestLines) {
        String requests = requestLines
                .map(line -> line + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .collect(Collectors.joining());
        return exchange(RestAssured.port, requests + "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** Sends the lines and an empty one, and waits for no answer. */
    public static void leave(String... lines) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            send(socket.getOutputStream(), String.join("\r\n", lines) + "\r\n\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String exchange(int port, String request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(out, request));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            sent.join();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(OutputStream out, String request) {
        try {
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
