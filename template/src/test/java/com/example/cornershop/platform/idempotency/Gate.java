package com.example.cornershop.platform.idempotency;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds requests of one text inside of their method until a test lets them go. */
final class Gate implements AutoCloseable {
    private static final Map<String, Gate> CLOSED = new ConcurrentHashMap<>();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    private Gate() {}

    static Gate holding(String text) {
        Gate gate = new Gate();
        CLOSED.put(text, gate);
        return gate;
    }

    static void pass(String text) {
        Gate gate = CLOSED.get(text);
        if (gate != null) {
            gate.entered.countDown();
            await(gate.open);
        }
    }

    void awaitArrival() {
        await(entered);
    }

    @Override
    public void close() {
        CLOSED.values().remove(this);
        open.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody came within a minute");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
