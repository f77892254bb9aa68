package com.example.cornershop.platform.client;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.health.BusyWorkers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.example.cornershop.platform.client.Outcomes.assertUnavailable;
import static com.example.cornershop.platform.client.Outcomes.assertUnknown;
import static com.example.cornershop.platform.client.Outcomes.failures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class DownstreamTest {
    @Inject
    Downstreams downstreams;

    @Inject
    ManagedExecutor workers;

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
    @Criterion("RS-02")
    void aDownstreamThatNeverAnswersCostsNoMoreThanTheDeadlineAndLeavesNoThread() throws Exception {
        stub.answer(stub.hang());
        everyCallEndsInTime("deadline", "1s", "read-timeout", "1h");
    }

    @Test
    @Criterion("RS-02")
    void aDownstreamThatDripsCostsNoMoreThanTheDeadlineAndLeavesNoThreadAndNoConnection() throws Exception {
        stub.answer(stub.drip(100));
        // an answer that has not begun by then would not be hung up on
        everyCallEndsInTime("deadline", "5s");
        await().until(() -> stub.hungUp() == 5);
    }

    @Test
    @Criterion("RS-04")
    void anAnswerNeedsNoWorker() throws Exception {
        try (var busy = new BusyWorkers(workers)) {
            assertThat(probe().read()).isEqualTo(new Probe.Thing("lamp", 3));
        }
    }

    @Test
    @Criterion("RS-02")
    void theDeadlineNeedsNoWorker() throws Exception {
        stub.answer(stub.drip(100));
        try (var busy = new BusyWorkers(workers)) {
            everyCallEndsInTime("deadline", "1s");
        }
    }

    @Test
    @Criterion("RS-02")
    void aCallWhoseThreadIsInterruptedIsNotRetried() throws Exception {
        var probe = probe("retry.max", "2", "retry.budget", "1");
        for (var endless : Map.of(stub.hang(), CompletableFuture.class, stub.drip(100), Answers.class).entrySet()) {
            stub.answer(endless.getKey());
            var call = new FutureTask<>(() -> catchThrowable(probe::read));
            var thread = new Thread(call);
            thread.start();
            await().until(() -> stub.requests() == 1 && isIn(endless.getValue(), thread.getStackTrace()));

            thread.interrupt();

            assertThat(call.get()).isInstanceOf(Unknown.class);
            assertThat(stub.requests()).isOne();
        }
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
        return Thread.getAllStackTraces().values().stream().noneMatch(stack -> isIn(Downstream.class, stack));
    }

    private static boolean isIn(Class<?> type, StackTraceElement[] stack) {
        return Stream.of(stack).anyMatch(frame -> frame.getClassName().equals(type.getName()));
    }

    @Test
    @Criterion("RS-03")
    void aDownstreamThatFailsGetsATenthMoreThanItsLoad() {
        var probe = probe("retry.max", "2");
        stub.answer(StubServer.status(500));

        assertThat(failures(probe, 200)).isEqualTo(200);

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

    @ParameterizedTest
    @ValueSource(ints = {408, 425})
    void whatCameTooSlowlyOrTooEarlyIsSentAgain(int status) {
        var probe = probe("retry.max", "2", "retry.budget", "1");
        stub.answer(StubServer.status(status));

        assertUnknown(() -> probe.write("key-1"), Unknown.Reason.ERROR);
        assertThat(stub.keys()).hasSizeGreaterThan(1);
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
    void anAnswerThatSaysItIsFarTooLongIsNotWaitedFor() {
        stub.answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 10_000_000);
            exchange.getResponseBody().write(new byte[100_000]);
            exchange.getResponseBody().flush();
            stub.hang().to(exchange);
        });

        assertUnknown(probe()::read, Unknown.Reason.GARBAGE);
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
}
