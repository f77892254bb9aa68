package com.example.cornershop.platform.work;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.logging.CapturedLog;
import com.github.kagkarlsson.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.example.cornershop.platform.work.ProbeReplicas.recurring;
import static com.example.cornershop.platform.work.ProbeReplicas.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** Work while its table is away. */
@QuarkusTest
class WorkOutageTest {
    private static final String WAITS = "Work waits: its table can't be asked";

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
    @Criterion("RS-11")
    void workersStartedWithoutADatabaseBeginWhenItIsThere() throws Exception {
        var late = new AtomicInteger();
        var ticks = new AtomicInteger();
        var opened = new AtomicInteger();
        try (var owner = replicas.pool.getConnection()) {
            owner.createStatement().execute("ALTER TABLE work RENAME TO elsewhere");
        }
        try (var log = CapturedLog.of(Workers.class.getName())) {
            replicas.start(List.of(work(id -> late.incrementAndGet())), List.of(counting(opened, recurring(ticks::incrementAndGet))));
            await().until(() -> opened.get() > 3);
            assertThat(log.records()).singleElement().satisfies(line -> {
                assertThat(line.getMessage()).isEqualTo("Work waits for its table");
                assertThat(line.getMdc("cause")).isEqualTo("org.postgresql.util.PSQLException 42P01");
                assertThat(line.getMdc("errorClass")).isEqualTo("defect"); // a database without its tables
            });
        }

        try (var owner = replicas.pool.getConnection()) {
            owner.createStatement().execute("ALTER TABLE elsewhere RENAME TO work");
        }
        replicas.table.add("probe", "late");

        await().until(() -> late.get() == 1 && ticks.get() >= 2);
    }

    @Test
    @Criterion("OB-07")
    void anOutageOfTheDatabaseIsSaidOnceHoweverLongItLasts() throws Exception {
        replicas.heartbeats("250ms"); // its end is seen with the search for the dead
        replicas.table.add("probe", "before");
        replicas.start(List.of(work(id -> {})), List.of());
        await().until(() -> ProbeTable.count(replicas.pool, "work") == 0);

        try (var log = CapturedLog.of("")) {
            try (var owner = replicas.pool.getConnection()) {
                owner.createStatement().execute("ALTER TABLE work RENAME TO elsewhere");
            }
            await().until(() -> said(log, WAITS) == 1);
            try (var owner = replicas.pool.getConnection()) {
                owner.createStatement().execute("ALTER TABLE elsewhere RENAME TO work");
            }
            await().until(() -> said(log, "Work goes on") == 1);

            assertThat(log.records())
                    .filteredOn(line -> line.getMessage().equals(WAITS))
                    .extracting(line -> line.getMdc("cause"), line -> line.getMdc("errorClass"))
                    .containsExactly(tuple("org.postgresql.util.PSQLException 42P01", "defect"));
            assertThat(log.records())
                    .filteredOn(line -> line.getLoggerName().startsWith(Scheduler.class.getPackageName()))
                    .filteredOn(line -> line.getLevel().intValue() >= Level.WARN.intValue())
                    .extracting(ExtLogRecord::getMessage)
                    // of work that was ending just when the table went away
                    .filteredOn(message -> !message.startsWith("Failed to update heartbeat"))
                    .isEmpty();
        }
    }

    /** Counts the attempts to begin: each asks for the name. */
    private static RecurringWork counting(AtomicInteger asked, RecurringWork work) {
        return new RecurringWork() {
            @Override
            public String name() {
                asked.incrementAndGet();
                return work.name();
            }

            @Override
            public Duration interval() {
                return work.interval();
            }

            @Override
            public void perform() throws Exception {
                work.perform();
            }
        };
    }

    private static long said(CapturedLog log, String message) {
        return log.records().stream().filter(line -> line.getMessage().equals(message)).count();
    }
}
