package com.example.cornershop.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Where requests wait until a test lets them go. */
@ApplicationScoped
public class Gate {
    private static final int USERS = 200;

    private final DatabaseConfig config;
    private volatile CountDownLatch open = new CountDownLatch(0);

    Gate(DatabaseConfig config) {
        this.config = config;
    }

    /** For a slow route. */
    public String pass() throws InterruptedException {
        assertThat(open.await(1, MINUTES)).isTrue();
        return "passed";
    }

    /** Two hundred users at once of a route that waits here: those without a place are answered before any other is. */
    public void servesOrShedsEachOfTwoHundredUsers(URI route, String... headers) {
        servesOrShedsEachOfTwoHundredUsers(route, () -> {}, headers);
    }

    /** This is run while there is no place left. */
    void servesOrShedsEachOfTwoHundredUsers(URI route, Runnable meanwhile, String... headers) {
        open = new CountDownLatch(1);
        List<CompletableFuture<Load.Answer>> answers = Load.sent(USERS, "GET", route, headers);
        try {
            await().until(() -> answers.stream().filter(CompletableFuture::isDone).count()
                    >= USERS - config.maxRequests());
            meanwhile.run();
        } finally {
            open.countDown();
        }
        assertThat(answers)
                .extracting(CompletableFuture::join)
                .allMatch(Load.Answer::isServedOrShed)
                .allMatch(answer -> answer.status() == 200 || answer.body().contains("\"overloaded\""))
                .extracting(Load.Answer::status)
                .contains(200, 503);
    }
}
