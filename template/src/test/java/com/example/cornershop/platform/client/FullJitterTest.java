package com.example.cornershop.platform.client;

import com.example.cornershop.platform.criteria.Criterion;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FullJitterTest {
    final Random random = new Random(1);

    @Test
    @Criterion("RS-03")
    void thoseWhoFailTogetherComeBackSpreadEvenlyOverTheWholeWait() {
        long[] waits = LongStream.generate(() -> jitter().nextDelayInMillis(null)).limit(2000).sorted().toArray();

        // Kolmogorov-Smirnov against the uniform distribution, at 1 %
        double distance = IntStream.range(0, waits.length)
                .mapToDouble(i -> Math.abs((i + 0.5) / waits.length - (waits[i] + 0.5) / 101))
                .max().orElseThrow();
        assertThat(distance).isLessThan(1.63 / Math.sqrt(waits.length) + 0.5 / 101);
    }

    @Test
    void theLimitDoublesUpToTheCap() {
        long[] longest = new long[5];
        for (int run = 0; run < 2000; run++) {
            var jitter = jitter();
            for (int retry = 0; retry < longest.length; retry++) {
                longest[retry] = Math.max(longest[retry], jitter.nextDelayInMillis(null));
            }
        }

        assertThat(Arrays.stream(longest)).containsExactly(100L, 200L, 400L, 500L, 500L);
    }

    private FullJitter jitter() {
        return new FullJitter(Duration.ofMillis(100), Duration.ofMillis(500), random);
    }
}
