package com.example.cornershop.platform.client;

import com.example.cornershop.platform.criteria.Criterion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PauseTest {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    final InstantSource source = () -> now;
    final Clock clock = source.withZone(ZoneOffset.UTC);
    final Pause pause = new Pause(clock, Duration.ofMinutes(5));

    @Test
    @Criterion("RS-08")
    void lastsAsLongAsTheHeaderSays() {
        assertThat(pause.left()).isEmpty();

        pause.begin("2");

        assertThat(pause.left()).contains(Duration.ofSeconds(2));
        now = now.plusMillis(1999);
        assertThat(pause.left()).isPresent();
        now = now.plusMillis(1);
        assertThat(pause.left()).isEmpty();
    }

    @Test
    void takesADate() {
        assertThat(pause.begin("Thu, 01 Jan 2026 00:00:30 GMT")).contains(Duration.ofSeconds(30));
        assertThat(pause.begin("Wed, 31 Dec 2025 00:00:00 GMT")).contains(Duration.ZERO);
    }

    @Test
    void isNoLongerThanItsLimitWhateverTheDownstreamAsks() {
        assertThat(pause.begin("999999999")).contains(Duration.ofMinutes(5));
    }

    @Test
    void isMadeLongerAndNeverShorter() {
        pause.begin("60");
        pause.begin("1");

        assertThat(pause.left()).contains(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-1", "1.5", "9999999999"})
    void leavesAloneWhatIsNoDelay(String header) {
        assertThat(pause.begin(header)).isEmpty();
        assertThat(pause.left()).isEmpty();
    }
}
