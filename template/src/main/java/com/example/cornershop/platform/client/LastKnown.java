package com.example.cornershop.platform.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The last answers of a read, for the time in which its downstream has none: bounded in number (the least recently used go)
 * and in age. For reads alone: there is no last known write.
 */
public final class LastKnown<K, T> {
    private final Clock clock;
    private final Duration maxAge;
    private final Map<K, Known<T>> entries;

    private record Known<T>(T value, Instant read) {}

    public LastKnown(Clock clock, int maxEntries, Duration maxAge) {
        this.clock = clock;
        this.maxAge = maxAge;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Known<T>> eldest) {
                return size() > maxEntries;
            }
        };
    }

    /** The value that is read now, or else the last one, marked; what a downstream rejects is no outage and is thrown on. */
    public Reading<T> read(K key, Supplier<T> fresh) {
        try {
            T value = fresh.get();
            put(key, value);
            return new Reading<>(value, Duration.ZERO, false);
        } catch (Unavailable | Unknown outage) {
            return last(key).orElseThrow(() -> outage);
        }
    }

    private synchronized void put(K key, T value) {
        entries.put(key, new Known<>(value, clock.instant()));
    }

    private synchronized Optional<Reading<T>> last(K key) {
        return Optional.ofNullable(entries.get(key))
                .map(entry -> new Reading<>(entry.value(), Duration.between(entry.read(), clock.instant()), true))
                .filter(reading -> reading.age().compareTo(maxAge) <= 0);
    }
}
