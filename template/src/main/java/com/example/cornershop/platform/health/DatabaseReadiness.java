package com.example.cornershop.platform.health;

import com.example.cornershop.platform.logging.Facts;
import com.example.cornershop.platform.logging.Wordless;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready while the database answers. It asks on a connection and a thread of its own: a pool that is busy, and workers
 * that all wait, are load and no reason to take every replica out of service (quarkus#41515).
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {
    static final String NAME = "database";
    static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "database-readiness");
        daemon.setDaemon(true);
        return daemon;
    });

    private final AgroalDataSource connections;
    private final AtomicReference<CompletableFuture<Boolean>> asked =
            new AtomicReference<>(CompletableFuture.completedFuture(false));
    /** Said once, however often the probes come. */
    private final AtomicBoolean away = new AtomicBoolean();

    DatabaseReadiness(@DataSource("readiness") AgroalDataSource connections) {
        this.connections = connections;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(this::answer)
                .map(answers -> HealthCheckResponse.named(NAME).status(answers).build());
    }

    /** One question at a time, however often the probes come: those that come meanwhile share its answer. */
    private CompletableFuture<Boolean> answer() {
        var mine = new CompletableFuture<Boolean>();
        var current = asked.updateAndGet(last -> last.isDone() ? mine : last);
        if (current == mine) {
            mine.completeAsync(this::ask, thread);
        }
        // a copy: whoever gives up waiting ends his own; by the JDK's clock, for Mutiny's needs a worker
        return current.copy().completeOnTimeout(false, DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean ask() {
        try (Connection connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            away.set(false);
            return true;
        } catch (SQLException e) {
            if (away.compareAndSet(false, true)) {
                Facts.with(Map.of("cause", Wordless.root(e)), () -> LOG.warn("Not ready: the database doesn't answer"));
            }
            return false;
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
