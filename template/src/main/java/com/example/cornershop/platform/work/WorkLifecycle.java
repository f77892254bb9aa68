package com.example.cornershop.platform.work;

import com.example.cornershop.platform.work.WorkQueue.WorkAdded;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Starts this replica's workers after all else, and stops them before all else. */
@ApplicationScoped
class WorkLifecycle {
    private final Workers workers;

    @Inject
    WorkLifecycle(
            DataSource database,
            WorkTable table,
            WorkConfig config,
            @All List<Work> works,
            @All List<RecurringWork> recurring,
            Event<WorkAttempted> attempted) {
        var backoff = new Backoff(config.firstDelay(), config.maxDelay(), new SecureRandom());
        var attempts = new Attempts(table, backoff, config.maxAttempts(), attempted::fire);
        this.workers = new Workers(UUID.randomUUID().toString(), database, table, config, attempts, works, recurring);
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        workers.start();
    }

    void stop(@Observes @Priority(0) ShutdownEvent event) {
        workers.stop();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkAdded added) {
        workers.wake();
    }
}
