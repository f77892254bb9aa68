package com.example.cornershop.platform.configuration;

import com.example.cornershop.platform.criteria.Criterion;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Every key of the service that has no default is named where it is missing, whatever else is there. */
@QuarkusTest
@Criterion("CF-02")
class RequiredKeysTest {
    @Inject
    BeanManager beans;

    @Inject
    SmallRyeConfig running;

    private List<ConfigClass> mappings;
    private Map<String, String> required;

    @BeforeEach
    void takesTheKeysFromTheMappings() {
        mappings = StrictNames.mappings(beans);
        required = new HashMap<>();
        mappings.stream().map(ConfigMappings::getProperties).forEach(keys -> keys.forEach((key, property) -> {
            boolean isElement = key.endsWith("[*]"); // the list has an entry of its own
            if (isRequired(property) && !isElement) {
                required.put(key, running.getValue(key, String.class));
            }
        }));
    }

    @Test
    void theseAloneAreEnough() {
        assertThat(required).containsKeys("corner-shop.database.url", "corner-shop.database.password");
        assertThatCode(() -> started(required)).doesNotThrowAnyException();
    }

    @Test
    void eachIsNamedWhereItIsMissing() {
        for (String missing : required.keySet()) {
            var rest = new HashMap<>(required);
            rest.remove(missing);

            assertThat(complaint(rest)).contains(missing);
        }
    }

    @Test
    void allAreNamedAtOnce() {
        assertThat(complaint(Map.of())).contains(required.keySet());
    }

    private static boolean isRequired(Property property) {
        return (property.isLeaf() || property.isPrimitive())
                && !property.hasDefaultValue()
                && property.getMethod().getReturnType() != Optional.class;
    }

    private String complaint(Map<String, String> settings) {
        return catchThrowableOfType(ConfigValidationException.class, () -> started(settings)).getMessage();
    }

    private void started(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "settings", 100));
        mappings.forEach(builder::withMapping);
        builder.build();
    }
}
