package com.example.cornershop.platform.telemetry;

import com.example.cornershop.platform.work.Backlog;
import com.example.cornershop.platform.work.WorkAttempted;
import com.example.cornershop.platform.work.WorkQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

/** Tells how much work waits and for how long. The table is asked by a timer of ours, however often somebody scrapes. */
@Singleton
class WorkMetrics {
    private static final int REFRESH_SECONDS = 15;
    /** While the database does not answer nobody knows, and that is what the gauges say. */
    private static final Backlog UNKNOWN = new Backlog(-1, -1, -1);

    private final WorkQueue queue;
    private final MeterRegistry meters;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicReference<Backlog> backlog = new AtomicReference<>(UNKNOWN);

    WorkMetrics(WorkQueue queue, MeterRegistry meters) {
        this.queue = queue;
        this.meters = meters;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // refresh throws nothing that would end it
    void start(@Observes StartupEvent event) {
        gauge("work.due", "Pieces of work that could be performed now, up to 10,000", Backlog::due);
        gauge("work.oldest.due.seconds", "How long the oldest of them is due", Backlog::oldestSeconds);
        gauge("work.dead", "Pieces of work that nobody tries any more, up to 10,000", Backlog::dead);
        timer.scheduleWithFixedDelay(this::refresh, 0, REFRESH_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    void count(@Observes WorkAttempted attempt) {
        String outcome = attempt.outcome().name().toLowerCase(Locale.ROOT);
        var tags = Tags.of("name", attempt.name(), "outcome", outcome).and(RouteTag.errorClass(attempt.failure()));
        meters.counter("work.attempts", tags).increment();
    }

    void refresh() {
        try {
            backlog.set(queue.backlog());
        } catch (RuntimeException e) {
            // no failure: the gauges say that nobody knows, and whoever can't reach the database logs it
            backlog.set(UNKNOWN);
        }
    }

    private void gauge(String name, String description, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, this, metrics -> metrics.known(value))
                .description(description)
                .register(meters);
    }

    private double known(ToDoubleFunction<Backlog> value) {
        Backlog now = backlog.get();
        return UNKNOWN.equals(now) ? Double.NaN : value.applyAsDouble(now);
    }
}
