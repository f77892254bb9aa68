package com.example.cornershop.platform.work;

import io.agroal.api.AgroalDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** Replicas over one fresh table: each is a {@link Workers}, with a pool of its own where a test wants that. */
final class ProbeReplicas implements AutoCloseable {
    /** Quick, but for what a machine that stands still for seconds could run into: heartbeats, and the end of a replica. */
    private static final Map<String, String> QUICK = Map.of(
            "poll-interval", "100ms", "first-delay", "50ms", "max-attempts", "3", "shutdown-timeout", "1m");

    final List<WorkAttempted> attempted = new CopyOnWriteArrayList<>();
    WorkConfig config = WorkConfigTest.config(QUICK);
    final AgroalDataSource pool;
    final WorkTable table;
    private final List<Workers> replicas = new ArrayList<>();
    private final List<AgroalDataSource> pools = new ArrayList<>();

    ProbeReplicas() throws Exception {
        ProbeTable.create();
        pool = newPool(4);
        table = new WorkTable(pool);
    }

    /** Of the replicas that start from now on. */
    void heartbeats(String interval) {
        var settings = new HashMap<>(QUICK);
        settings.put("heartbeat", interval);
        config = WorkConfigTest.config(settings);
    }

    AgroalDataSource newPool(int size) throws Exception {
        var made = ProbeTable.pool(size);
        pools.add(made);
        return made;
    }

    Workers start(List<Work> works, List<RecurringWork> recurring) {
        return start(pool, works, recurring);
    }

    Workers start(AgroalDataSource database, List<Work> works, List<RecurringWork> recurring) {
        var backoff = new Backoff(config.firstDelay().multipliedBy(2), config.maxDelay(), new Random());
        var rows = new WorkTable(database);
        var attempts = new Attempts(rows, backoff, config.maxAttempts(), attempted::add);
        var replica = new Workers("replica-" + replicas.size(), database, rows, config, attempts, works, recurring);
        replicas.add(replica);
        replica.start();
        return replica;
    }

    void stop() {
        replicas.forEach(Workers::stop);
    }

    @Override
    public void close() {
        stop();
        pools.forEach(AgroalDataSource::close);
    }

    interface Body {
        void perform(String id) throws Exception;
    }

    static Work work(Body body) {
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

    static RecurringWork recurring(Attempts.Body body) {
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
