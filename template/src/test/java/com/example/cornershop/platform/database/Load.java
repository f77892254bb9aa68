package com.example.cornershop.platform.database;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Many users at once. */
public final class Load {
    /** What one of them got, and how long it took. */
    public record Answer(int status, String contentType, String retryAfter, String body, Duration took) {
        /** Served, or told in the documented way to come back later. */
        public boolean isServedOrShed() {
            return status == 200 || isShed();
        }

        public boolean isShed() {
            return status == 503 && contentType.startsWith("application/problem+json") && !retryAfter.isEmpty();
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Load() {}

    /** This many users send one request each, all at the same time. */
    public static List<Answer> of(int users, String method, URI uri) {
        return sent(users, method, uri).stream().map(CompletableFuture::join).toList();
    }

    /** The same, as their answers come; with these header fields, each a name and a value. */
    static List<CompletableFuture<Answer>> sent(int users, String method, URI uri, String... headers) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.noBody())
                .timeout(PATIENCE);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return IntStream.range(0, users)
                .mapToObj(user -> {
                    long from = System.nanoTime();
                    return client.sendAsync(request.build(), BodyHandlers.ofString())
                            .thenApply(response -> answer(response, from));
                })
                .toList();
    }

    private static Answer answer(HttpResponse<String> response, long from) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Retry-After").orElse(""),
                response.body(),
                Duration.ofNanos(System.nanoTime() - from));
    }
}
