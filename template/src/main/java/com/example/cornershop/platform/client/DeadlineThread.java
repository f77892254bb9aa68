package com.example.cornershop.platform.client;

import io.smallrye.faulttolerance.AsyncExecutorProvider;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Where deadlines fall due: on a thread of their own. Fault tolerance takes a worker for that, and when every worker waits for
 * a downstream it would find none to end that wait. All that runs here is an interrupt; an {@code @Asynchronous} method
 * would run here too, and hold up every deadline.
 */
@Singleton
@Alternative
@Priority(2) // Quarkus' own has 1
class DeadlineThread implements AsyncExecutorProvider {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "downstream-deadlines");
        daemon.setDaemon(true);
        return daemon;
    });

    @Override
    public ExecutorService get() {
        return thread;
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }
}
