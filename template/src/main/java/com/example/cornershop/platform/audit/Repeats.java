package com.example.cornershop.platform.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.function.ObjIntConsumer;

/** Tells the first of many that are alike from the rest, and when its window ends how many followed. */
final class Repeats<T> {
    /** Whoever sends more kinds at once pushes the least told ones out: their counts are told early. */
    static final int MOST = 10_000;

    private final Cache<T, Integer> seen;
    private final ObjIntConsumer<T> followed;

    Repeats(Duration window, Ticker ticker, ObjIntConsumer<T> followed) {
        this.followed = followed;
        this.seen = Caffeine.newBuilder()
                .expireAfter(Expiry.<T, Integer>creating((event, times) -> window))
                .maximumSize(MOST)
                .ticker(ticker)
                .scheduler(Scheduler.systemScheduler())
                .executor(Runnable::run)
                .<T, Integer>evictionListener((event, times, cause) -> end(event, times))
                .build();
    }

    boolean isFirst(T event) {
        return seen.asMap().merge(event, 1, Integer::sum) == 1;
    }

    /** How many windows are open. */
    long open() {
        seen.cleanUp();
        return seen.estimatedSize();
    }

    /** Ends all windows. */
    void end() {
        seen.asMap().forEach(this::end);
        seen.invalidateAll();
    }

    private void end(@Nullable T event, @Nullable Integer times) {
        if (event != null && times != null && times > 1) {
            followed.accept(event, times - 1);
        }
    }
}
