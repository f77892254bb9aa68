package com.example.cornershop.platform.client;

import com.example.cornershop.platform.criteria.Criterion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LastKnownTest {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    final InstantSource source = () -> now;
    final Clock clock = source.withZone(ZoneOffset.UTC);
    final LastKnown<String, Integer> known = new LastKnown<>(clock, 2, Duration.ofHours(1));

    @Test
    @Criterion("RS-05")
    void anOutageIsAnsweredWithTheLastValueAndItsAge() {
        known.read("a", () -> 1);
        known.read("a", () -> 2);
        now = now.plusSeconds(90);

        assertThat(known.read("a", LastKnownTest::outage)).isEqualTo(new Reading<>(2, Duration.ofSeconds(90), true));
    }

    @Test
    void whatWasNeverReadOrIsTooOldOrWasPushedOutIsTheOutageItself() {
        known.read("a", () -> 1);
        known.read("b", () -> 1);
        known.read("c", () -> 1);

        assertThatThrownBy(() -> known.read("never", LastKnownTest::outage)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> known.read("a", LastKnownTest::outage)).isInstanceOf(Unavailable.class);
        assertThat(known.read("c", LastKnownTest::outage).degraded()).isTrue();
        now = now.plusSeconds(3601);
        assertThatThrownBy(() -> known.read("c", LastKnownTest::outage)).isInstanceOf(Unavailable.class);
    }

    @Test
    void aRejectionIsAnAnswerAndNoOutage() {
        known.read("a", () -> 1);

        assertThatThrownBy(() -> known.read("a", () -> {
            throw new Rejected("probe", 404);
        })).isInstanceOf(Rejected.class);
    }

    private static Integer outage() {
        throw new Unavailable("probe", Unavailable.Reason.UNREACHABLE, Duration.ofSeconds(1), null);
    }
}
