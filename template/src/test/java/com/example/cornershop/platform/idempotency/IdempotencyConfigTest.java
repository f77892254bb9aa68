package com.example.cornershop.platform.idempotency;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdempotencyConfigTest {
    private static final String PREFIX = "corner-shop.idempotency.";
    private static final Validator RULES =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void acceptsTheLeastThatMakesSense() {
        assertThat(config("purge-batch", "1").purgeBatch()).isEqualTo(1);
        assertThat(config("retention", "1s").retention()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config("purge-interval", "1s").purgeInterval()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "purge-batch, 0",
        "purge-batch, -1",
        "retention, 0s",
        "retention, 999ms",
        "retention, -24h",
        "purge-interval, 0s"
    })
    @Criterion("CF-02")
    void refusesWhatWouldPurgeForEverOrKeepNothing(String key, String value) {
        assertThatThrownBy(() -> config(key, value))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(PREFIX + key);
    }

    private static IdempotencyConfig config(String key, String value) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(IdempotencyConfig.class)
                .withSources(new PropertiesConfigSource(Map.of(PREFIX + key, value), "test", 100))
                .withValidator((BeanValidationConfigValidator) () -> RULES)
                .build()
                .getConfigMapping(IdempotencyConfig.class);
    }
}
