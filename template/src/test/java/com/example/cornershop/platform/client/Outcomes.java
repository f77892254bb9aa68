package com.example.cornershop.platform.client;

import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** How calls end. */
final class Outcomes {
    private Outcomes() {}

    /** How many of so many reads failed. */
    static long failures(Probe probe, int calls) {
        return IntStream.range(0, calls).filter(i -> catchThrowable(probe::read) != null).count();
    }

    static void assertUnavailable(ThrowingCallable call, Unavailable.Reason reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Unavailable.class,
                failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    static void assertUnknown(ThrowingCallable call, Unknown.Reason reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Unknown.class,
                failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
