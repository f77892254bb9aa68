package com.example.cornershop.platform.configuration;

import com.example.cornershop.platform.criteria.Criterion;
import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What production gets where its environment says nothing. */
class ProductionConfigTest {
    private static final String SECRETS = ".*(password|secret|token|credential|api-?key|private-?key)s?$";
    private final SmallRyeConfig production = ProductionConfig.with(Map.of());

    @Test
    @Criterion("SC-10")
    void hasNoDefaultForASecret() {
        assertThat(names(production)).anyMatch(name -> name.matches(SECRETS));
        assertThat(secretsWithADefault(production)).isEmpty();
    }

    @Test
    @Criterion("SC-10")
    void findsASecretThatHasADefault() {
        SmallRyeConfig careless = ProductionConfig.with(Map.of(
                "corner-shop.database.password", "letmein",
                "corner-shop.partner.api-key", "letmein"));

        assertThat(secretsWithADefault(careless))
                .contains("corner-shop.database.password", "corner-shop.partner.api-key")
                .allMatch(name -> name.matches(SECRETS));
    }

    @ParameterizedTest
    @Criterion("CF-01")
    @ValueSource(strings = {"url", "username", "password"})
    void hasNoDefaultForThisKeyOfTheDatabase(String key) {
        assertThat(production.getOptionalValue("corner-shop.database." + key, String.class)).isEmpty();
    }

    @ParameterizedTest
    @Criterion("SC-12")
    @ValueSource(strings = {"quarkus.datasource.jdbc", "quarkus.datasource.readiness.jdbc"})
    void verifiesWhoTheDatabaseIs(String source) {
        assertThat(production.getRawValue(source + ".additional-jdbc-properties.sslmode")).isNotNull();
        assertThat(text(source + ".additional-jdbc-properties.sslmode")).isEqualTo("verify-full");
    }

    @ParameterizedTest
    @Criterion("DB-04")
    @ValueSource(strings = {
        "jdbc.acquisition-timeout", "jdbc.max-lifetime", "jdbc.leak-detection-interval",
        "jdbc.foreground-validation-interval", "jdbc.validation-query-timeout",
        "jdbc.additional-jdbc-properties.loginTimeout", "jdbc.additional-jdbc-properties.connectTimeout",
        "jdbc.additional-jdbc-properties.socketTimeout", "readiness.jdbc.additional-jdbc-properties.loginTimeout",
        "readiness.jdbc.additional-jdbc-properties.connectTimeout", "readiness.jdbc.additional-jdbc-properties.socketTimeout"
    })
    void boundsEachWaitForTheDatabase(String key) {
        assertThat(text("quarkus.datasource." + key)).isNotEqualTo("0").isNotBlank();
    }

    @Test
    @Criterion("DB-03")
    void boundsTheWorkersAgainstThePool() {
        int connections = number("corner-shop.database.max-connections");
        int workers = number("quarkus.thread-pool.max-threads");
        int requests = number("corner-shop.database.max-requests");
        assertThat(workers).isBetween(connections, connections * 5);
        assertThat(requests).isBetween(workers, connections * 10);
        assertThat(number("quarkus.thread-pool.queue-size")).isGreaterThanOrEqualTo(requests * 10);
    }

    @Test
    @Criterion("CF-03")
    void refusesToStartWithASettingThatTheBuildFixed() {
        assertThat(text("quarkus.config.build-time-mismatch-at-runtime")).isEqualTo("fail");
    }

    private static List<String> secretsWithADefault(SmallRyeConfig config) {
        return names(config)
                .filter(name -> name.matches(SECRETS))
                .filter(name -> config.getOptionalValue(name, String.class).isPresent())
                .toList();
    }

    private static Stream<String> names(SmallRyeConfig config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false);
    }

    private String text(String key) {
        return production.getValue(key, String.class);
    }

    private int number(String key) {
        return production.getValue(key, Integer.class);
    }
}
