package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.problem.ProblemException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Criterion("CC-05")
class IdempotencyKeyTest {
    static Stream<Arguments> usable() {
        return Stream.of(
                Arguments.of("a", "a"),
                Arguments.of("8e03978e-40d5-43e8-bc93-6894a57f9324", "8e03978e-40d5-43e8-bc93-6894a57f9324"),
                Arguments.of("\"quoted\"", "quoted"),
                Arguments.of("\"a \\\" b\"".replace(" ", ""), "a\"b"),
                Arguments.of("\"back\\\\slash\"", "back\\slash"),
                Arguments.of("\"" + "\\\\".repeat(255) + "\"", "\\".repeat(255)),
                Arguments.of("a,b;c=d", "a,b;c=d"),
                Arguments.of("in\"side", "in\"side"),
                Arguments.of("!~", "!~"),
                Arguments.of("x".repeat(255), "x".repeat(255)),
                Arguments.of("\"" + "x".repeat(255) + "\"", "x".repeat(255)));
    }

    @ParameterizedTest
    @MethodSource
    void usable(String header, String key) {
        assertThat(IdempotencyKey.of(List.of(header)).value()).isEqualTo(key);
    }

    static Stream<List<String>> malformed() {
        return Stream.of(
                List.of(""),
                List.of(" "),
                List.of("two words"),
                List.of("tab\there"),
                List.of("\"two words\""),
                List.of("\""),
                List.of("\"\""),
                List.of("\"open"),
                List.of("\"a\"b\""),
                List.of("\"a\\b\""),
                List.of("\"a\";parameter=1"),
                List.of("\"a\", \"b\""),
                List.of("bell\u0007"),
                List.of("delete\u007f"),
                List.of("münze"),
                List.of("schlüssel\n"),
                List.of("x\n"),
                List.of("x".repeat(256)),
                List.of("\"" + "x".repeat(256) + "\""),
                List.of("one", "two"),
                List.of("same", "same"));
    }

    @ParameterizedTest
    @MethodSource
    void malformed(List<String> headers) {
        assertThatThrownBy(() -> IdempotencyKey.of(headers))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status()).isEqualTo(400);
                    assertThat(problem.code()).isEqualTo("idempotency-key-malformed");
                })
                .hasMessage("Idempotency-Key is one header of 1 to 255 visible ASCII characters,"
                        + " bare or in double quotes.");
    }

    @Test
    void missing() {
        assertThatThrownBy(() -> IdempotencyKey.of(null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("idempotency-key-missing"));
    }
}
