package com.example.cornershop.platform.audit;

import com.example.cornershop.platform.criteria.Criterion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Criterion("OB-09")
class RepeatsTest {
    private final AtomicLong now = new AtomicLong();
    private final List<String> followed = new ArrayList<>();
    private final Repeats<String> repeats =
            new Repeats<>(Duration.ofMinutes(1), now::get, (event, times) -> followed.add(event + " " + times));

    @Test
    void onlyTheFirstOfAKindIsFirst() {
        assertThat(repeats.isFirst("a")).isTrue();
        assertThat(repeats.isFirst("a")).isFalse();
        assertThat(repeats.isFirst("b")).isTrue();
    }

    @Test
    void repeatingMakesNoWindowLonger() {
        repeats.isFirst("a");
        pass(Duration.ofSeconds(40));
        repeats.isFirst("a");
        repeats.isFirst("a");
        assertThat(followed).isEmpty();

        pass(Duration.ofSeconds(21));

        assertThat(repeats.isFirst("a")).isTrue();
        assertThat(followed).containsExactly("a 2");
    }

    @Test
    void whatDidNotRepeatIsNotToldAgain() {
        repeats.isFirst("a");

        pass(Duration.ofMinutes(2));

        assertThat(repeats.open()).isZero();
        assertThat(followed).isEmpty();
    }

    @Test
    void noKindIsLostAtTheEnd() {
        repeats.isFirst("a");
        repeats.isFirst("a");

        repeats.end();

        assertThat(followed).containsExactly("a 1");
        assertThat(repeats.open()).isZero();
    }

    @Test
    void remembersNoMoreThanItMay() {
        for (int i = 0; i < Repeats.MOST * 2; i++) {
            repeats.isFirst("kind " + i);
        }

        assertThat(repeats.open()).isLessThanOrEqualTo(Repeats.MOST);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
