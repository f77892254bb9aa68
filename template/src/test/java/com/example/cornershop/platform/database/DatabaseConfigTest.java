package com.example.cornershop.platform.database;

import com.example.cornershop.platform.criteria.Criterion;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the URL of the database says beats what is set beside it. */
class DatabaseConfigTest {
    private static final String DRIVER = ".additional-jdbc-properties.";
    private static final Validator RULES =
            Validation.buildDefaultValidatorFactory().getValidator();

    static Stream<String> setBesideIt() throws IOException {
        var packaged = new PropertiesConfigSource(DatabaseConfigTest.class.getResource("/application.properties"));
        return packaged.getPropertyNames().stream()
                .filter(key -> key.contains(DRIVER))
                .map(key -> key.substring(key.indexOf(DRIVER) + DRIVER.length()))
                .distinct();
    }

    @Test
    void muchIsSetBesideIt() throws IOException {
        assertThat(setBesideIt()).contains("sslmode", "socketTimeout");
    }

    @ParameterizedTest
    @Criterion("SC-12")
    @MethodSource("setBesideIt")
    @ValueSource(strings = {"user", "password", "ssl"})
    void mayNotSetIt(String name) {
        for (String query : new String[] {"?" + name + "=0", "?sslrootcert=/ca.crt&" + name + "=0", "?" + name}) {
            assertThatThrownBy(() -> config("jdbc:postgresql://localhost/shop" + query))
                    .isInstanceOf(ConfigValidationException.class)
                    .hasMessageContaining("corner-shop.database.url must not set TLS, the role");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "jdbc:postgresql://localhost:5432/shop",
        "jdbc:postgresql://one,other:5433/shop?sslrootcert=/etc/ca.crt&sslcert=/etc/user.crt",
        "jdbc:postgresql://localhost/user?currentSchema=ssl"
    })
    void maySetWhatNothingElseSets(String url) {
        assertThatCode(() -> config(url)).doesNotThrowAnyException();
    }

    private static void config(String url) {
        var settings = Map.of(
                "corner-shop.database.url", url,
                "corner-shop.database.username", "app",
                "corner-shop.database.password", "secret");
        new SmallRyeConfigBuilder()
                .withMapping(DatabaseConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withValidator((BeanValidationConfigValidator) () -> RULES)
                .build();
    }
}
