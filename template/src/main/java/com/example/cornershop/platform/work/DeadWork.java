package com.example.cornershop.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Work that kept failing. A person looks at it, and puts it back once its cause is gone; what nobody wants is purged. */
@ApplicationScoped
public class DeadWork implements RecurringWork {
    private static final int BATCH = 100;

    private final WorkTable table;
    private final WorkConfig config;

    DeadWork(WorkTable table, WorkConfig config) {
        this.table = table;
        this.config = config;
    }

    /** Puts work back into the queue, with all its attempts before it; false if no such work is dead. */
    @Transactional
    public boolean putBack(String name, String id) {
        return table.putBack(name, id);
    }

    @Override
    public String name() {
        return "purge-dead-work";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    /** In batches, each a transaction of its own, so that none runs into the statement timeout. */
    @Override
    public void perform() {
        while (table.purge(config.keepDead(), BATCH) == BATCH) {
            // the next batch
        }
    }
}
