package com.example.cornershop.platform.health;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/** Every worker waits, and so does whatever its queue takes, until this is closed. */
public final class BusyWorkers implements AutoCloseable {
    /** More than a pool takes that has an end; where the queue has none, what comes next stands behind so many. */
    private static final int ENOUGH = 2_000;

    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Future<?>> waiting = new ArrayList<>();

    public BusyWorkers(ExecutorService workers) {
        try {
            while (waiting.size() < ENOUGH) {
                waiting.add(workers.submit(() -> {
                    end.await();
                    return null;
                }));
            }
        } catch (RejectedExecutionException e) {
            // no failure: it is full
        }
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        end.countDown();
        for (var each : waiting) {
            each.get();
        }
    }
}
