package com.example.cornershop.platform.client;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClientLimitsTest {
    private static final String PREFIX = "a.client.";
    private static final Validator RULES =
            Validation.buildDefaultValidatorFactory().getValidator();

    /** As a client's own mapping extends them. */
    interface Limits extends ClientLimits {}

    @ParameterizedTest
    @CsvSource({
        "connect-timeout, 0s",
        "read-timeout, 0s",
        "keep-alive, 999ms",
        "concurrency, 0",
        "max-pause, -1s",
        "retry.max, -1",
        "retry.first-delay, 0s",
        "retry.first-delay, -5ms",
        "retry.max-delay, 0s",
        "breaker.window, 0",
        "breaker.failures, 0",
        "breaker.delay, -1s",
        "breaker.probes, 0"
    })
    @Criterion("CF-02")
    void refuseWhatNoCallWouldEndWellWith(String key, String value) {
        assertThatThrownBy(() -> limits(key + "=" + value))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(PREFIX + key);
    }

    @ParameterizedTest
    @CsvSource({
        "read-timeout=3s, deadline must be longer than retry.max-delay",
        "connect-timeout=2500ms, deadline must be longer than retry.max-delay",
        "retry.max-delay=2500ms, deadline must be longer than retry.max-delay",
        "deadline=2s, deadline must be longer than retry.max-delay",
        "deadline=1499ms retry.max=0, deadline must leave room for connect-timeout and read-timeout",
        "max-answer=0, max-answer must be from 1",
        "max-answer=2147483647, max-answer must be from 1",
        "max-answer=2G, max-answer must be from 1"
    })
    @Criterion("CF-02")
    void refuseADeadlineThatLeavesNoRoomAndAnAnswerThatFitsNowhere(String settings, String message) {
        assertThatThrownBy(() -> limits(settings))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("a.client")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "deadline=2001ms",
        "retry.max=0 deadline=1500ms",
        "max-answer=1",
        "max-answer=2147483646",
        "max-pause=0s",
        "retry.first-delay=1ms",
        "breaker.delay=0s",
        "breaker.failures=0.01"
    })
    void acceptTheLeastAndTheMostThatMakeSense(String settings) {
        assertThatCode(() -> limits(settings)).doesNotThrowAnyException();
    }

    private static void limits(String settings) {
        var values = new HashMap<>(Map.of(PREFIX + "url", "http://localhost"));
        for (String setting : settings.split(" ")) {
            values.put(PREFIX + setting.split("=")[0], setting.split("=")[1]);
        }
        new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(Limits.class, "a.client")
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .withValidator((BeanValidationConfigValidator) () -> RULES)
                .build();
    }
}
