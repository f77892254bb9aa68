package com.example.cornershop.platform.packaged;

import com.example.cornershop.platform.database.PostgresDatabase;
import com.example.cornershop.platform.database.TestDatabase;
import com.example.cornershop.platform.development.Surroundings;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import static org.awaitility.Awaitility.await;

/** Two processes of the packaged service that share a database, and nothing else. */
public final class Replicas implements AutoCloseable {
    /** In this database alone: other tests' processes use the same server at the same time. */
    private static final String WAITING =
            "pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private final PostgresDatabase database = TestDatabase.fresh();
    private final List<PackagedService> processes = new ArrayList<>();
    private final ExecutorService clients = Executors.newCachedThreadPool();

    public Replicas() throws SQLException {
        Map<String, String> settings = new HashMap<>(Surroundings.start());
        settings.put("corner-shop.database.url", database.url());
        settings.put("corner-shop.migration.url", database.url());
        settings.putAll(PackagedService.PATIENT);
        // what a test holds is waited for until the test lets go
        try (Connection admin = database.asAdmin();
                var limits = admin.createStatement()) {
            String role = "ALTER ROLE " + PostgresDatabase.APP + " IN DATABASE " + admin.getCatalog();
            limits.execute(role + " SET lock_timeout = 0");
            limits.execute(role + " SET statement_timeout = 0");
        }
        processes.add(PackagedService.start(settings));
        settings.put("quarkus.flyway.migrate-at-start", "true");
        processes.add(PackagedService.start(settings));
        processes.forEach(process -> process.uri("/"));
    }

    /** An address of the first (0) or the second (1). */
    public URI uri(int which, String path) {
        return processes.get(which).uri(path);
    }

    /** SIGKILL, in the middle of whatever it does. */
    public void kill(int which) {
        processes.get(which).kill();
    }

    /** What so many clients get who ask at once. */
    public <T> List<T> atOnce(int many, IntFunction<Callable<T>> call) throws Exception {
        var answers = new ArrayList<T>();
        for (Future<T> answer : clients.invokeAll(IntStream.range(0, many).mapToObj(call).toList())) {
            answers.add(answer.get());
        }
        return answers;
    }

    /** A request that somebody else waits for. */
    public <T> Future<T> begin(Callable<T> call) {
        return clients.submit(call);
    }

    /** Nobody else writes to this table until it is closed. */
    public Connection holding(String table) throws SQLException {
        Connection owner = database.asOwner();
        owner.setAutoCommit(false);
        owner.createStatement().execute("LOCK TABLE " + table + " IN SHARE MODE");
        return owner;
    }

    /** Waits until a process waits for what is held. */
    public void awaitOneThatWaits() {
        await().until(() -> number(WAITING) == 1);
    }

    public long rows(String table) throws SQLException {
        return number(table);
    }

    private long number(String from) throws SQLException {
        try (Connection admin = database.asAdmin();
                var rows = admin.createStatement().executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
        processes.forEach(PackagedService::close);
    }
}
