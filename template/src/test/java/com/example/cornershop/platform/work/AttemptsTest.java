package com.example.cornershop.platform.work;

import com.example.cornershop.platform.logging.CapturedLog;
import com.example.cornershop.platform.problem.FailureClass;
import com.example.cornershop.platform.work.WorkAttempted.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.util.Throwables;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.example.cornershop.platform.work.ProbeReplicas.recurring;
import static com.example.cornershop.platform.work.ProbeReplicas.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

/** What becomes of work that fails. */
@QuarkusTest
class AttemptsTest {
    ProbeReplicas replicas;

    @BeforeEach
    void freshTable() throws Exception {
        replicas = new ProbeReplicas();
    }

    @AfterEach
    void stop() {
        replicas.close();
    }

    @Test
    void recurringWorkThatFailsComesBack() {
        var runs = new AtomicInteger();

        replicas.start(List.of(), List.of(recurring(() -> {
            if (runs.incrementAndGet() < 5) {
                throw new IllegalStateException();
            }
        })));

        var done = new WorkAttempted("tick", Outcome.DONE, Optional.empty());
        await().until(() -> replicas.attempted.contains(done));
        assertThat(runs.get()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void workThatKeepsFailingIsTriedLaterAndLaterThenDeadAndCanBePutBack() throws Exception {
        var broken = new AtomicBoolean(true);
        List<Long> starts = new CopyOnWriteArrayList<>();
        replicas.table.add("probe", "poison");

        replicas.start(List.of(work(id -> {
            starts.add(System.nanoTime());
            if (broken.get()) {
                throw new IOException("a message that may hold a name");
            }
        })), List.of());

        var dead = new WorkAttempted("probe", Outcome.DEAD, Optional.of(FailureClass.DEFECT));
        await().until(() -> replicas.attempted.contains(dead));
        assertThat(starts).hasSize(3);
        // it is due by the clock on the wall, which may be put forward meanwhile
        assertThat(Duration.ofNanos(starts.get(2) - starts.get(1)))
                .isGreaterThan(replicas.config.firstDelay().dividedBy(2));
        assertThat(ProbeTable.count(replicas.pool, "work")).isZero();
        String buried = "dead_work WHERE attempts = 3 AND last_error = 'java.io.IOException'";
        assertThat(ProbeTable.count(replicas.pool, buried)).isOne();
        assertThat(replicas.attempted).extracting(WorkAttempted::outcome)
                .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.DEAD);

        broken.set(false);
        assertThat(replicas.table.putBack("probe", "poison")).isTrue();

        await().until(() -> ProbeTable.count(replicas.pool, "work") == 0);
        assertThat(starts).hasSize(4);
        assertThat(ProbeTable.count(replicas.pool, "dead_work")).isZero();
        assertThat(replicas.table.putBack("probe", "poison")).isFalse();
    }

    @Test
    void deadWorkThatWasAddedAgainMeanwhileIsPutBackToo() throws Exception {
        try (var owner = replicas.pool.getConnection(); var statement = owner.createStatement()) {
            statement.execute("INSERT INTO dead_work VALUES ('probe', 'poison', 3, 'java.io.IOException', now())");
        }
        replicas.table.add("probe", "poison");

        assertThat(replicas.table.putBack("probe", "poison")).isTrue();

        assertThat(ProbeTable.count(replicas.pool, "dead_work")).isZero();
        assertThat(ProbeTable.count(replicas.pool, "work")).isOne();
    }

    @Test
    void theLogTellsWhereWorkFailedAndNoMessage() throws Exception {
        replicas.table.add("probe", "poison");
        try (var log = CapturedLog.of(Attempts.class.getName())) {
            replicas.start(List.of(work(id -> {
                throw new IllegalStateException(new IOException("a message that may hold a name"));
            })), List.of());

            await().until(() -> failuresOfTheProbe(log).size() == 3);
            assertThat(failuresOfTheProbe(log)).allSatisfy(line -> {
                assertThat(line.getMessage()).isEqualTo("Work failed");
                assertThat(line.getMdcCopy()).contains(entry("workId", "poison"));
                assertThat(line.getThrown()).hasStackTraceContaining("java.io.IOException")
                        .hasStackTraceContaining("AttemptsTest.java")
                        .satisfies(failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("a name"));
            });
            assertThat(failuresOfTheProbe(log).get(2).getMdcCopy()).contains(entry("attempt", "3"), entry("outcome", "DEAD"));
        }
    }

    /** The service has work of its own. */
    private static List<ExtLogRecord> failuresOfTheProbe(CapturedLog log) {
        return log.records().stream().filter(line -> "probe".equals(line.getMdc("work"))).toList();
    }

    @Test
    void deadWorkIsPurgedWhenItIsOld() throws Exception {
        try (var connection = replicas.pool.getConnection()) {
            connection.createStatement().execute("INSERT INTO dead_work"
                    + " SELECT 'probe', 'id-' || n, 1, 'Oops', now() - (n - 0.5) * interval '24 hours' FROM generate_series(1, 40) n");
        }

        new DeadWork(replicas.table, replicas.config).perform();

        assertThat(ProbeTable.count(replicas.pool, "dead_work")).isEqualTo(30);
    }
}
