package com.example.cornershop.platform.migrations;

import com.example.cornershop.platform.database.PostgresDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import static org.awaitility.Awaitility.await;

/** Readers and writers of notes, as the service's role with its limits, until it is closed. */
class Traffic implements AutoCloseable {
    /** Each client has rows of its own: none waits for another, only for the migration. */
    private static final List<String> REQUESTS = List.of(
            "SELECT count(*) FROM note WHERE text = '%d'",
            "INSERT INTO note (text) VALUES ('new %d')",
            "UPDATE note SET text = text WHERE text = '%d'",
            "DELETE FROM note WHERE text = 'new %d'");

    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicLong rounds = new AtomicLong();
    private final Set<String> failures = ConcurrentHashMap.newKeySet();
    private final List<Thread> clients;

    Traffic(PostgresDatabase database) {
        clients = IntStream.of(1, 2, 3).mapToObj(client -> new Thread(() -> run(client, database))).toList();
        clients.forEach(Thread::start);
    }

    private void run(int client, PostgresDatabase database) {
        try (var connection = database.asApp();
                var statement = connection.createStatement()) {
            while (!closed.get()) {
                for (String request : REQUESTS) {
                    statement.execute(request.formatted(client));
                }
                rounds.incrementAndGet();
            }
        } catch (SQLException e) {
            failures.add(e.getSQLState());
        }
    }

    /** Waits until each client has been served some more, or one has failed. */
    void goesOn() {
        long before = rounds.get();
        await().until(() -> rounds.get() > before + 30 || !failures.isEmpty());
    }

    /** The SQLSTATE of each request that failed. */
    Set<String> failures() {
        return failures;
    }

    @Override
    public void close() throws InterruptedException {
        closed.set(true);
        for (Thread client : clients) {
            client.join();
        }
    }
}
