package com.example.cornershop.platform.configuration;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/** The settings that production has by itself: those of tests are often others. */
public final class ProductionConfig {
    private ProductionConfig() {}

    public static Duration duration(String key) {
        return DurationConverter.parseDuration(with(Map.of()).getValue(key, String.class));
    }

    static SmallRyeConfig with(Map<String, String> more) {
        try {
            return new SmallRyeConfigBuilder()
                    .withProfile("prod")
                    .addDefaultInterceptors()
                    .withSources(
                            new PropertiesConfigSource(ProductionConfig.class.getResource("/application.properties")),
                            new PropertiesConfigSource(more, "more", 500))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
