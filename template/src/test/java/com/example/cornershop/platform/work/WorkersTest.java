package com.example.cornershop.platform.work;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.logging.CapturedLog;
import com.example.cornershop.platform.problem.FailureClass;
import com.example.cornershop.platform.work.WorkAttempted.Outcome;
import com.github.kagkarlsson.scheduler.Scheduler;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** Replicas over one table: each is a {@link Workers} with a pool of its own. */
@QuarkusTest
class WorkersTest {
    /** Quick, but for what a machine that stands still for seconds could run into: heartbeats, and the end of a replica. */
    static final Map<String, String> QUICK = Map.of(
            "poll-interval", "100ms", "first-delay", "50ms", "max-attempts", "3", "shutdown-timeout", "1m");

    WorkConfig config = WorkConfigTest.config(QUICK);
    final List<Workers> replicas = new ArrayList<>();
    final List<AgroalDataSource> pools = new ArrayList<>();
    final List<WorkAttempted> attempted = new CopyOnWriteArrayList<>();
    AgroalDataSource pool;
    WorkTable table;

    @BeforeEach
    void freshTable() throws Exception {
        ProbeTable.create();
        pool = newPool(4);
        table = new WorkTable(pool);
    }

    @AfterEach
    void stop() {
        replicas.forEach(Workers::stop);
        pools.forEach(AgroalDataSource::close);
    }

    @Test
    @Criterion("CC-12")
    void twoReplicasPerformTwoHundredWorksOnceEach() throws Exception {
        Map<String, Integer> performed = new ConcurrentHashMap<>();
        for (int i = 0; i < 200; i++) {
            table.add("probe", "id-" + i);
        }

        replica(List.of(work(id -> performed.merge(id, 1, Integer::sum))), List.of());
        replica(List.of(work(id -> performed.merge(id, 1, Integer::sum))), List.of());

        soon().until(() -> ProbeTable.count(pool, "work") == 0);
        assertThat(performed).hasSize(200).allSatisfy((id, times) -> assertThat(times).isOne());
    }

    @Test
    @Criterion("CC-12")
    void recurringWorkRunsOnceEachTimeHoweverManyReplicasThereAre() throws Exception {
        var runs = new AtomicInteger();
        var running = new AtomicInteger();
        var overlapped = new AtomicBoolean();
        var release = new CountDownLatch(1);
        RecurringWork tick = recurring(() -> {
            overlapped.compareAndSet(false, running.incrementAndGet() > 1);
            runs.incrementAndGet();
            release.await();
            running.decrementAndGet();
        });

        List<AtomicInteger> polls = Stream.generate(AtomicInteger::new).limit(3).toList();
        polls.forEach(poll -> replica(List.of(work(id -> poll.incrementAndGet())), List.of(tick)));

        // the first run takes as long as it takes each replica to find other work five times
        soon().until(() -> runs.get() > 0);
        soon().until(() -> {
            table.add("probe", UUID.randomUUID().toString());
            return polls.stream().allMatch(poll -> poll.get() >= 5);
        });
        assertThat(runs).hasValue(1);
        assertThat(ProbeTable.count(pool, "work WHERE task_name = 'tick'")).isOne();

        release.countDown();
        soon().until(() -> runs.get() >= 10);
        replicas.forEach(Workers::stop);
        assertThat(overlapped).isFalse();
        assertThat(attempted).filteredOn(attempt -> attempt.name().equals("tick"))
                .hasSize(runs.get())
                .extracting(WorkAttempted::outcome).containsOnly(Outcome.DONE);
    }

    @Test
    void recurringWorkThatFailsComesBack() {
        var runs = new AtomicInteger();

        replica(List.of(), List.of(recurring(() -> {
            if (runs.incrementAndGet() < 5) {
                throw new IllegalStateException();
            }
        })));

        soon().until(() -> attempted.contains(new WorkAttempted("tick", Outcome.DONE, Optional.empty())));
        assertThat(runs.get()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void workOfAReplicaThatDiedIsDoneByAnother() throws Exception {
        var taken = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var done = new AtomicInteger();
        table.add("probe", "left-behind");
        heartbeats("250ms");
        AgroalDataSource cut = newPool(4);
        replica(cut, List.of(work(id -> {
            taken.countDown();
            release.await();
        })), List.of());
        arrived(taken);

        cut.close(); // no heartbeat leaves this replica any more
        replica(List.of(work(id -> done.incrementAndGet())), List.of());

        soon().until(() -> ProbeTable.count(pool, "work") == 0);
        release.countDown();
        assertThat(done).hasValue(1);
    }

    @Test
    void workThatKeepsFailingIsTriedLaterAndLaterThenDeadAndCanBePutBack() throws Exception {
        var broken = new AtomicBoolean(true);
        List<Long> starts = new CopyOnWriteArrayList<>();
        table.add("probe", "poison");

        replica(List.of(work(id -> {
            starts.add(System.nanoTime());
            if (broken.get()) {
                throw new IOException("a message that may hold a name");
            }
        })), List.of());

        soon().until(() -> attempted.contains(new WorkAttempted("probe", Outcome.DEAD, Optional.of(FailureClass.DEFECT))));
        assertThat(starts).hasSize(3);
        assertThat(Duration.ofNanos(starts.get(2) - starts.get(1))).isGreaterThanOrEqualTo(config.firstDelay());
        assertThat(ProbeTable.count(pool, "work")).isZero();
        assertThat(ProbeTable.count(pool, "dead_work WHERE attempts = 3 AND last_error = 'java.io.IOException'")).isOne();
        assertThat(attempted).extracting(WorkAttempted::outcome)
                .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.DEAD);

        broken.set(false);
        assertThat(table.putBack("probe", "poison")).isTrue();

        soon().until(() -> ProbeTable.count(pool, "work") == 0);
        assertThat(starts).hasSize(4);
        assertThat(ProbeTable.count(pool, "dead_work")).isZero();
        assertThat(table.putBack("probe", "poison")).isFalse();
    }

    @Test
    void theLogTellsWhereWorkFailedAndNoMessage() throws Exception {
        table.add("probe", "poison");
        try (var log = CapturedLog.of(Attempts.class.getName())) {
            replica(List.of(work(id -> {
                throw new IllegalStateException(new IOException("a message that may hold a name"));
            })), List.of());

            soon().until(() -> log.records().size() == 3);
            assertThat(log.records()).allSatisfy(line -> {
                assertThat(line.getMessage()).isEqualTo("Work failed");
                assertThat(line.getMdcCopy()).contains(entry("work", "probe"), entry("workId", "poison"));
                assertThat(line.getThrown()).hasStackTraceContaining("java.io.IOException")
                        .hasStackTraceContaining("WorkersTest.java")
                        .satisfies(failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("a name"));
            });
            assertThat(log.records().get(2).getMdcCopy()).contains(entry("attempt", "3"), entry("outcome", "DEAD"));
        }
    }

    @Test
    void workHoldsNoConnectionWhileItIsPerformed() throws Exception {
        var one = newPool(1);
        var together = new CyclicBarrier(2);
        table.add("probe", "a");
        table.add("probe", "b");

        replica(one, List.of(work(id -> {
            together.await();
            one.getConnection().close(); // the only one
        })), List.of());

        soon().until(() -> ProbeTable.count(pool, "work") == 0);
        assertThat(attempted).extracting(WorkAttempted::outcome).containsOnly(Outcome.DONE);
    }

    @Test
    void deadWorkIsPurgedWhenItIsOld() throws Exception {
        try (var connection = pool.getConnection()) {
            connection.createStatement().execute("INSERT INTO dead_work"
                    + " SELECT 'probe', 'id-' || n, 1, 'Oops', now() - n * interval '1 day' FROM generate_series(1, 40) n");
        }

        new DeadWork(table, config).perform();

        assertThat(ProbeTable.count(pool, "dead_work")).isEqualTo(29);
    }

    @Test
    @Criterion("RS-11")
    void workersStartedWithoutADatabaseBeginWhenItIsThere() throws Exception {
        var late = new AtomicInteger();
        var ticks = new AtomicInteger();
        try (var owner = pool.getConnection()) {
            owner.createStatement().execute("ALTER TABLE work RENAME TO elsewhere");
        }
        try (var log = CapturedLog.of(Workers.class.getName())) {
            replica(List.of(work(id -> late.incrementAndGet())), List.of(recurring(ticks::incrementAndGet)));
            soon().until(() -> !log.records().isEmpty());
            assertThat(log.records().get(0).getMessage()).isEqualTo("Work waits for its table");
        }

        try (var owner = pool.getConnection()) {
            owner.createStatement().execute("ALTER TABLE elsewhere RENAME TO work");
        }
        table.add("probe", "late");

        soon().until(() -> late.get() == 1 && ticks.get() >= 2);
    }

    @Test
    void anOutageOfTheDatabaseIsSaidOnceHoweverLongItLasts() throws Exception {
        heartbeats("250ms"); // its end is seen with the search for the dead
        table.add("probe", "before");
        replica(List.of(work(id -> {})), List.of());
        soon().until(() -> ProbeTable.count(pool, "work") == 0);

        try (var log = CapturedLog.of("")) {
            try (var owner = pool.getConnection()) {
                owner.createStatement().execute("ALTER TABLE work RENAME TO elsewhere");
            }
            soon().until(() -> said(log, "Work waits: its table can't be asked") == 1);
            try (var owner = pool.getConnection()) {
                owner.createStatement().execute("ALTER TABLE elsewhere RENAME TO work");
            }
            soon().until(() -> said(log, "Work goes on") == 1);

            assertThat(log.records())
                    .filteredOn(line -> line.getLoggerName().startsWith(Scheduler.class.getPackageName()))
                    .filteredOn(line -> line.getLevel().intValue() >= Level.WARN.intValue())
                    .extracting(ExtLogRecord::getMessage)
                    // of work that was ending just when the table went away
                    .filteredOn(message -> !message.startsWith("Failed to update heartbeat"))
                    .isEmpty();
        }
    }

    @Test
    @Criterion("RS-09")
    void stoppingLetsWorkFinishAndTakesNoMore() throws Exception {
        var taken = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        List<String> finished = new CopyOnWriteArrayList<>();
        table.add("probe", "running");
        var replica = replica(List.of(work(id -> {
            taken.countDown();
            release.await();
            finished.add(id);
        })), List.of());
        arrived(taken);

        var stopping = CompletableFuture.runAsync(replica::stop);
        soon().until(() -> replica.scheduler.getSchedulerState().isShuttingDown());
        table.add("probe", "not-begun");
        release.countDown();
        stopping.get(2, TimeUnit.MINUTES);

        assertThat(finished).containsExactly("running");
        assertThat(ProbeTable.count(pool, "work")).isOne();
        assertThat(ProbeTable.count(pool, "work WHERE task_instance = 'not-begun'")).isOne();
    }

    private static void arrived(CountDownLatch taken) throws InterruptedException {
        assertThat(taken.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private void heartbeats(String interval) {
        var settings = new HashMap<>(QUICK);
        settings.put("heartbeat", interval);
        config = WorkConfigTest.config(settings);
    }

    private AgroalDataSource newPool(int size) throws Exception {
        var made = ProbeTable.pool(size);
        pools.add(made);
        return made;
    }

    private Workers replica(List<Work> works, List<RecurringWork> recurring) {
        return replica(pool, works, recurring);
    }

    private Workers replica(AgroalDataSource database, List<Work> works, List<RecurringWork> recurring) {
        var backoff = new Backoff(config.firstDelay().multipliedBy(2), config.maxDelay(), new Random());
        var rows = new WorkTable(database);
        var attempts = new Attempts(rows, backoff, config.maxAttempts(), attempted::add);
        var replica = new Workers("replica-" + replicas.size(), database, rows, config, attempts, works, recurring);
        replicas.add(replica);
        replica.start();
        return replica;
    }

    private static long said(CapturedLog log, String message) {
        return log.records().stream().filter(line -> line.getMessage().equals(message)).count();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().pollInterval(Duration.ofMillis(20));
    }

    private interface Body {
        void perform(String id) throws Exception;
    }

    private static Work work(Body body) {
        return new Work() {
            @Override
            public String name() {
                return "probe";
            }

            @Override
            public void perform(String id) throws Exception {
                body.perform(id);
            }
        };
    }

    private static RecurringWork recurring(Attempts.Body body) {
        return new RecurringWork() {
            @Override
            public String name() {
                return "tick";
            }

            @Override
            public Duration interval() {
                return Duration.ofMillis(20);
            }

            @Override
            public void perform() throws Exception {
                body.run();
            }
        };
    }
}
