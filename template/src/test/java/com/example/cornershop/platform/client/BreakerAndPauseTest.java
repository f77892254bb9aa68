package com.example.cornershop.platform.client;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.example.cornershop.platform.client.Outcomes.assertUnavailable;
import static com.example.cornershop.platform.client.Outcomes.failures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** When a downstream is left alone, and for how long. */
@QuarkusTest
class BreakerAndPauseTest {
    @Inject
    Downstreams downstreams;

    final StubServer stub = new StubServer(StubServer.json(Probe.THING));

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    @Criterion("RS-01")
    void nothingIsSentWhileTheBreakerIsOpen() {
        var probe = probe("breaker.window", "10", "breaker.delay", "1m");
        stub.answer(StubServer.status(500));
        assertThat(failures(probe, 10)).isEqualTo(10);

        for (int call = 0; call < 100; call++) {
            assertUnavailable(probe::read, Unavailable.Reason.BREAKER_OPEN);
        }

        assertThat(stub.requests()).isEqualTo(10);
    }

    @Test
    @Criterion("RS-01")
    void aDownstreamThatGoesOnFailingIsTriedOnceADelay() {
        var probe = probe("breaker.window", "10", "breaker.delay", "300ms", "breaker.probes", "2");
        stub.answer(StubServer.status(500));
        long beforeItOpened = System.nanoTime();
        assertThat(failures(probe, 10)).isEqualTo(10);

        for (int tried = 0; tried < 3; tried++) {
            long beforeItOpenedAgain = readUntilSent(probe);
            assertThat(since(beforeItOpened)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
            beforeItOpened = beforeItOpenedAgain;
        }
    }

    @Test
    @Criterion("RS-01")
    void theBreakerSendsAsManyProbesAsConfiguredAndCloses() {
        var probe = probe("breaker.window", "10", "breaker.delay", "300ms", "breaker.probes", "2",
                "read-timeout", "1m", "deadline", "2m");
        stub.answer(StubServer.status(500));
        assertThat(failures(probe, 10)).isEqualTo(10);

        // half open: two hang, and nothing else is sent
        stub.answer(stub.hang());
        var threads = Executors.newCachedThreadPool();
        await().until(() -> {
            threads.submit(() -> catchThrowable(probe::read));
            return stub.requests() == 2;
        });
        for (int call = 0; call < 20; call++) {
            assertUnavailable(probe::read, Unavailable.Reason.BREAKER_OPEN);
        }
        assertThat(stub.requests()).isEqualTo(2);

        // healed: it closes, and stays closed
        stub.answer(StubServer.json(Probe.THING));
        threads.shutdown();
        await().until(() -> catchThrowable(probe::read) == null);
        assertThat(failures(probe, 20)).isZero();
    }

    @Test
    @Criterion("RS-01")
    void callsThatTheBulkheadRefusesDoNotKeepTheBreakerShut() throws Exception {
        var probe = probe("read-timeout", "300ms", "concurrency", "1", "breaker.window", "4", "breaker.delay", "1m");
        stub.answer(stub.hang());
        for (int sent = 1; sent <= 4; sent++) {
            int expected = sent;
            var hanging = CompletableFuture.runAsync(() -> catchThrowable(probe::read));
            await().until(() -> stub.requests() >= expected);
            IntStream.range(0, 10).forEach(i -> catchThrowable(probe::read));
            hanging.join();
        }

        assertUnavailable(probe::read, Unavailable.Reason.BREAKER_OPEN);
    }

    @Test
    @Criterion("RS-01")
    void callsThatAPauseRefusesDoNotCloseTheBreaker() {
        var probe = probe("breaker.window", "3", "breaker.delay", "300ms", "breaker.probes", "3");
        stub.answer(StubServer.status(500));
        assertThat(failures(probe, 2)).isEqualTo(2);
        stub.answer(StubServer.header(429, "Retry-After", "1"));
        assertUnavailable(probe::read, Unavailable.Reason.PAUSED);

        // the breaker is half open long before the pause ends, and what is refused till then proves nothing
        stub.answer(StubServer.status(500));
        long beforeItOpened = readUntilSent(probe);
        readUntilSent(probe);

        assertThat(since(beforeItOpened)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    @Criterion("RS-08")
    void noCallIsMadeBeforeTheEndOfTheRetryAfter() {
        var probe = probe("retry.max", "2", "retry.budget", "1");
        stub.answer(StubServer.header(429, "Retry-After", "60"));

        for (int call = 0; call < 20; call++) {
            assertUnavailable(probe::read, Unavailable.Reason.PAUSED);
        }

        assertThat(stub.requests()).isOne();
    }

    @Test
    @Criterion("RS-08")
    void callsAreMadeAgainAfterTheRetryAfter() {
        var probe = probe();
        stub.answer(StubServer.header(429, "Retry-After", "1"));
        long beforeThePause = readUntilSent(probe);

        readUntilSent(probe);

        // it ends by the clock on the wall, which may be put forward meanwhile
        assertThat(since(beforeThePause)).isGreaterThan(Duration.ofMillis(500));
    }

    @Test
    @Criterion("RS-08")
    void aDownstreamThatSaysTooManyIsLeftAloneThoughItDoesNotSayForHowLong() {
        var probe = probe("retry.max", "2", "retry.budget", "1");
        stub.answer(StubServer.status(429));

        assertUnavailable(probe::read, Unavailable.Reason.PAUSED);

        assertThat(stub.requests()).isOne();
    }

    private Probe probe(String... settings) {
        return Probe.of(downstreams, stub.url(), settings);
    }

    /** The time at which the read began that sent something, after all that sent nothing. */
    private long readUntilSent(Probe probe) {
        int sent = stub.requests();
        long begin;
        do {
            begin = System.nanoTime();
            catchThrowable(probe::read);
        } while (stub.requests() == sent);
        return begin;
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
