package com.example.cornershop.platform.client;

import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The time in which a downstream wants no calls: what its Retry-After says (RFC 9110, 10.2.3), up to a limit of ours. */
final class Pause {
    private final Clock clock;
    private final Duration max;
    private final AtomicReference<Instant> end = new AtomicReference<>(Instant.MIN);

    Pause(Clock clock, Duration max) {
        this.clock = clock;
        this.max = max;
    }

    /** How long it lasts from now, if there is one. */
    Optional<Duration> left() {
        Instant now = clock.instant();
        return Optional.ofNullable(end.get()).filter(now::isBefore).map(end -> Duration.between(now, end));
    }

    /** Begins a pause, or makes it longer; empty if the header is no delay and no date. */
    Optional<Duration> begin(@Nullable String retryAfter) {
        return parse(retryAfter).map(asked -> asked.compareTo(max) > 0 ? max : asked).map(granted -> {
            end.accumulateAndGet(clock.instant().plus(granted), Pause::max);
            return granted;
        });
    }

    private Optional<Duration> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            if (header.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
            }
            var date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Instant now = clock.instant();
            return Optional.of(Duration.between(now, max(date, now)));
        } catch (DateTimeException e) {
            // no failure: what is no date says nothing
            return Optional.empty();
        }
    }

    private static Instant max(Instant left, Instant right) {
        return left.isAfter(right) ? left : right;
    }
}
