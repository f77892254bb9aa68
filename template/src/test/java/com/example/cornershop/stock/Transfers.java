package com.example.cornershop.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Moves stock between two products the wrong way: in the order of its arguments, so that two can deadlock. */
@ApplicationScoped
class Transfers {
    @Inject
    StockLevels levels;

    private final ThreadLocal<Integer> attempts = ThreadLocal.withInitial(() -> 0);

    /** Waits at the barrier in its first attempt only; how many attempts it took. */
    @RetryOnConflict
    @Transactional
    int transfer(UUID from, UUID to, int quantity, CyclicBarrier barrier) {
        attempts.set(attempts.get() + 1);
        levels.take(from, quantity);
        if (attempts.get() == 1) {
            await(barrier);
        }
        levels.giveBack(to, quantity);
        return attempts.get();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
