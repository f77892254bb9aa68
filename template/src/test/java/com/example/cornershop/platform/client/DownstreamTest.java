package com.example.cornershop.platform.client;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class DownstreamTest {
    @Inject
    Downstreams downstreams;

    final StubServer stub = new StubServer(StubServer.json(Probe.THING));

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void readsAnAnswer() {
        assertThat(probe().read()).isEqualTo(new Probe.Thing("lamp", 3));
    }

    @Test
    @Criterion("RS-01")
    void nothingIsSentWhileTheBreakerIsOpen() {
        var probe = probe("breaker.window", "10", "breaker.delay", "1m");
        stub.answer(StubServer.status(500));
        fail(probe, 10);

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
        fail(probe, 10);

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
        fail(probe, 10);

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
        fail(0, probe, 20);
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
        fail(probe, 2);
        stub.answer(StubServer.header(429, "Retry-After", "1"));
        assertUnavailable(probe::read, Unavailable.Reason.PAUSED);

        // the breaker is half open long before the pause ends, and what is refused till then proves nothing
        stub.answer(StubServer.status(500));
        long beforeItOpened = readUntilSent(probe);
        readUntilSent(probe);

        assertThat(since(beforeItOpened)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    @Criterion("RS-02")
    void aDownstreamThatNeverAnswersCostsNoMoreThanTheDeadlineAndLeavesNoThread() throws Exception {
        stub.answer(stub.hang());
        everyCallEndsInTime("deadline", "1s", "read-timeout", "1h");
    }

    @Test
    @Criterion("RS-02")
    void aDownstreamThatDripsCostsNoMoreThanTheDeadlineAndLeavesNoThreadAndNoConnection() throws Exception {
        stub.answer(stub.drip(100));
        everyCallEndsInTime("deadline", "1s");
        await().until(() -> stub.hungUp() == 5);
    }

    private void everyCallEndsInTime(String... settings) throws Exception {
        var probe = probe(settings);
        var threads = Executors.newFixedThreadPool(5);

        // without the deadline they would go on for an hour, and be cancelled here
        var calls = threads.invokeAll(Collections.nCopies(5, () -> catchThrowable(probe::read)), 1, TimeUnit.MINUTES);

        assertThat(calls).noneMatch(Future::isCancelled);
        for (var call : calls) {
            assertThat(call.get()).isInstanceOfSatisfying(Unknown.class,
                    failure -> assertThat(failure.reason()).isEqualTo(Unknown.Reason.TIMEOUT));
        }
        threads.shutdown();
        await().until(DownstreamTest::noThreadIsInACall);
    }

    private static boolean noThreadIsInACall() {
        return Thread.getAllStackTraces().values().stream()
                .noneMatch(stack -> Stream.of(stack).anyMatch(frame -> frame.getClassName().equals(Downstream.class.getName())));
    }

    @Test
    @Criterion("RS-03")
    void aDownstreamThatFailsGetsATenthMoreThanItsLoad() {
        var probe = probe("retry.max", "2");
        stub.answer(StubServer.status(500));

        fail(probe, 200);

        assertThat(stub.requests()).isBetween(215, 220);
        assertThat(probe.downstream().retriesDenied()).isPositive();
    }

    @Test
    @Criterion("RS-03")
    void aWriteWithAKeyIsRetriedWithTheSameKeyAndAWriteWithoutIsNot() {
        var probe = probe("retry.max", "2", "retry.budget", "1");
        IntStream.range(0, 10).forEach(i -> probe.read());

        stub.answer(StubServer.status(500));
        assertUnknown(() -> probe.write("key-1"), Unknown.Reason.ERROR);
        assertThat(stub.keys()).containsExactly("key-1", "key-1", "key-1");

        stub.answer(StubServer.status(500));
        assertUnknown(probe::writeOnce, Unknown.Reason.ERROR);
        assertThat(stub.requests()).isOne();
    }

    @Test
    void aRejectionIsFinal() {
        var probe = probe("retry.max", "2", "retry.budget", "1");
        stub.answer(StubServer.status(422));

        assertThatThrownBy(probe::read).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.status()).isEqualTo(422));
        assertThat(stub.requests()).isOne();
    }

    @Test
    void nothingHappenedIsSaidOnlyIfNoAttemptMayHaveDoneSomething() {
        var probe = probe("retry.max", "2", "retry.budget", "1", "breaker.window", "1", "breaker.failures", "1");
        stub.answer(StubServer.status(500));

        assertUnknown(() -> probe.write("key-1"), Unknown.Reason.ERROR);
        assertThat(stub.requests()).isOne();
        assertUnavailable(() -> probe.write("key-1"), Unavailable.Reason.BREAKER_OPEN);
    }

    @Test
    void aDownstreamThatIsNotThereHasDoneNothing() {
        var probe = probe();
        stub.close();

        assertUnavailable(() -> probe.write("key-1"), Unavailable.Reason.UNREACHABLE);
    }

    @Test
    @Criterion("RS-04")
    void oneCallMoreThanTheBulkheadHoldsIsRefusedAtOnce() throws Exception {
        var probe = probe("concurrency", "3", "read-timeout", "1m", "deadline", "2m");
        stub.answer(stub.hang());
        var threads = Executors.newFixedThreadPool(3);
        IntStream.range(0, 3).forEach(i -> threads.submit(() -> catchThrowable(probe::read)));
        await().until(() -> stub.requests() == 3);

        assertUnavailable(probe::read, Unavailable.Reason.BULKHEAD_FULL);

        assertThat(stub.requests()).isEqualTo(3);
        threads.shutdown();
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

        assertThat(since(beforeThePause)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    @Criterion("RS-08")
    void anAddedFieldIsNoFailure() {
        stub.answer(StubServer.json("{\"name\": \"lamp\", \"size\": 3, \"colour\": {\"code\": [1]}}"));

        assertThat(probe().read()).isEqualTo(new Probe.Thing("lamp", 3));
    }

    @Test
    @Criterion("RS-08")
    @Criterion("SC-15")
    void anAnswerThatIsNotWhatWasAgreedIsGarbageToAReadAndUnknownToAWriteAndIsNotRetried() {
        var probe = probe("retry.max", "2", "retry.budget", "1");
        for (StubServer.Answer garbage : Stream.of(
                StubServer.json("{\"name\": \"lamp\"}"),
                StubServer.json("{\"name\": null, \"size\": 3}"),
                StubServer.json("{\"name\": \"lamp\", \"size\": \"3\"}"),
                StubServer.json("{\"name\": \"lamp\", \"size\": 3.5}"),
                StubServer.json("{\"name\": 5, \"size\": 3}"),
                StubServer.json("{\"name\": \"lamp\", \"size\": 3"),
                StubServer.json("{\"name\": \"lamp\", \"size\": 3} and more"),
                StubServer.json("null"),
                StubServer.json(""),
                StubServer.header(302, "Location", stub.url() + "/elsewhere"),
                (StubServer.Answer) exchange -> StubServer.send(exchange, 200, "text/html", "<p>All is well</p>"),
                StubServer.megabytes(10)).toList()) {
            stub.answer(garbage);

            assertUnknown(probe::read, Unknown.Reason.GARBAGE);
            assertUnknown(() -> probe.write("key-1"), Unknown.Reason.GARBAGE);

            assertThat(stub.requests()).isEqualTo(2);
        }
        await().until(() -> stub.hungUp() == 2); // on the ten megabytes
    }

    @Test
    void aCallWhileATransactionIsOpenIsRefusedBeforeItIsMade() {
        var probe = probe();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(probe::read))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a transaction is open");
        assertThat(stub.requests()).isZero();
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

    private static void fail(Probe probe, int calls) {
        fail(calls, probe, calls);
    }

    private static void fail(int expected, Probe probe, int calls) {
        assertThat(IntStream.range(0, calls).filter(i -> catchThrowable(probe::read) != null).count()).isEqualTo(expected);
    }

    private static void assertUnavailable(ThrowingCallable call, Unavailable.Reason reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Unavailable.class,
                failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    private static void assertUnknown(ThrowingCallable call, Unknown.Reason reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Unknown.class,
                failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
