package com.example.cornershop.platform.work;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.runtime.configuration.DurationConverter;
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

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkConfigTest {
    private static final String PREFIX = "corner-shop.work.";
    private static final Validator RULES =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @CsvSource({
        "threads, 0",
        "threads, 65",
        "poll-interval, 0s",
        "heartbeat, -1s",
        "max-attempts, 0",
        "first-delay, 0s",
        "max-delay, -1s",
        "keep-dead, 0d"
    })
    @Criterion("CF-02")
    void refusesWhatWouldSpinOrPerformNothing(String key, String value) {
        assertThatThrownBy(() -> config(key, value))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(PREFIX + key);
    }

    static WorkConfig config(String key, String value) {
        return config(Map.of(key, value));
    }

    static WorkConfig config(Map<String, String> settings) {
        var values = new HashMap<String, String>();
        settings.forEach((key, value) -> values.put(PREFIX + key, value));
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(WorkConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .withValidator((BeanValidationConfigValidator) () -> RULES)
                .build()
                .getConfigMapping(WorkConfig.class);
    }
}
