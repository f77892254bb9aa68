package com.example.cornershop.platform.problem;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestLimitsTest {
    private record Limits(MemorySize maxTarget, MemorySize maxHeaders) implements RequestLimits {}

    @ParameterizedTest
    @CsvSource({
        "1024, 61440, true",
        "61440, 1024, true",
        "1023, 1024, false",
        "61441, 1024, false",
        "1024, 1023, false",
        "1024, 61441, false"
    })
    @Criterion("CF-02")
    void areBelowTheDecoders(long target, long headers, boolean within) {
        assertThat(new Limits(size(target), size(headers)).isWithinTheDecodersLimits()).isEqualTo(within);
    }

    private static MemorySize size(long bytes) {
        return new MemorySize(BigInteger.valueOf(bytes));
    }
}
