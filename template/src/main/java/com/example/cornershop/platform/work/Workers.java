package com.example.cornershop.platform.work;

import com.example.cornershop.platform.logging.Facts;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** One replica's threads that take work from the table and perform it. */
class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final String ONLY_ONE = "recurring";
    /** Work of a kind that this version doesn't know waits for one that does; the library would delete it after 14 days. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final WorkTable table;
    private final WorkConfig config;
    private final Attempts attempts;
    private final List<RecurringWork> recurring;
    final Scheduler scheduler;
    private final ScheduledExecutorService opener = Executors.newSingleThreadScheduledExecutor();
    /** Why it waits is said once, and again when it is another reason. */
    private final AtomicReference<Map<String, String>> told = new AtomicReference<>(Map.of());

    Workers(
            String replica,
            DataSource database,
            WorkTable table,
            WorkConfig config,
            Attempts attempts,
            List<Work> works,
            List<RecurringWork> recurring) {
        this.table = table;
        this.config = config;
        this.attempts = attempts;
        this.recurring = recurring;
        Stream<Task<?>> tasks = Stream.concat(works.stream().map(this::task), recurring.stream().map(this::task));
        this.scheduler = Scheduler.create(database, tasks.toList())
                .schedulerName(new SchedulerName.Fixed(replica))
                .tableName("work")
                // Given, not asked of the database, which may be absent now.
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .threads(config.threads())
                // As many as there are free threads: nothing is held that isn't performed.
                .pollUsingLockAndFetch(0.5, 1)
                .pollingInterval(config.pollInterval())
                .heartbeatInterval(config.heartbeat())
                .shutdownMaxWait(config.shutdownTimeout())
                .deleteUnresolvedAfter(NEVER)
                .failureLogging(LogLevel.OFF, false)
                .addSchedulerListener(new Outage(table))
                .build();
    }

    /** Begins as soon as the database answers; until then it tries at each interval. */
    @SuppressWarnings("FutureReturnValueIgnored") // open catches what the database throws
    void start() {
        opener.scheduleWithFixedDelay(this::open, 0, config.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks for work now. */
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Takes no more work, lets what runs finish, then interrupts it; what is left is taken over by another replica. */
    void stop() {
        opener.shutdownNow();
        scheduler.stop();
    }

    private void open() {
        try {
            recurring.forEach(work -> table.add(work.name(), ONLY_ONE));
        } catch (RuntimeException e) {
            var facts = Outage.because(e);
            if (!facts.equals(told.getAndSet(facts))) {
                Facts.with(facts, () -> LOG.warn("Work waits for its table"));
            }
            return;
        }
        scheduler.start();
        opener.shutdown();
    }

    private Task<?> task(Work work) {
        return Tasks.custom(work.name(), Void.class)
                .onFailure(attempts::failed)
                .onDeadExecution(attempts::failed)
                .execute((instance, context) -> {
                    attempts.perform(() -> work.perform(instance.getId()));
                    return attempts::done;
                });
    }

    private Task<?> task(RecurringWork work) {
        return Tasks.custom(work.name(), Void.class)
                .onFailure((run, row) -> attempts.again(run, row, work.interval()))
                .onDeadExecution((run, row) -> attempts.again(run, row, Duration.ZERO))
                .execute((instance, context) -> {
                    attempts.perform(work::perform);
                    return (run, row) -> attempts.again(run, row, work.interval());
                });
    }
}
