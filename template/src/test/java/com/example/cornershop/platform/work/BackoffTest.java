package com.example.cornershop.platform.work;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {
    final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10), new Random(1));

    @Test
    void eachWaitIsLongerThanTheOneBeforeUntilTheCap() {
        var waits = IntStream.rangeClosed(1, 10).mapToObj(backoff::after).toList();

        assertThat(waits).isSorted();
        assertThat(waits.get(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(waits.get(9)).isBetween(Duration.ofSeconds(256), Duration.ofSeconds(512));
    }

    @Test
    void noWaitIsLongerThanTheCapHoweverManyFailuresThereWere() {
        assertThat(Stream.of(20, 100, 100_000).map(backoff::after))
                .allMatch(wait -> wait.compareTo(Duration.ofMinutes(5)) >= 0)
                .allMatch(wait -> wait.compareTo(Duration.ofMinutes(10)) <= 0);
    }

    @Test
    void waitsAreSpread() {
        assertThat(Stream.generate(() -> backoff.after(5)).limit(20).distinct()).hasSizeGreaterThan(15);
    }
}
