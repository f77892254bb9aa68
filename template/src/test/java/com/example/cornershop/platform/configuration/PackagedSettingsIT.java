package com.example.cornershop.platform.configuration;

import com.example.cornershop.platform.criteria.Criterion;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is in the jar whoever has the jar can read. */
class PackagedSettingsIT {
    private static final String SECRET = "(?i).*(password|secret|token|credential|api-?key|private-?key)s?$";
    /** It refers to what somebody else sets, and has no default. */
    private static final String ELSEWHERE = "\\$\\{[^:}]+}";

    @Test
    @Criterion("SC-10")
    void holdNoSecret() throws IOException {
        try (var jar = new JarFile(jar())) {
            Properties packaged = read(new InputStreamReader(
                    jar.getInputStream(jar.getEntry("application.properties")), StandardCharsets.UTF_8));

            assertThat(packaged.stringPropertyNames()).anyMatch(key -> key.matches(SECRET));
            assertThat(secrets(packaged)).isEmpty();
        }
    }

    @Test
    @Criterion("SC-10")
    void aSecretWouldBeFound() {
        Properties careless = read(new StringReader(
                """
                corner-shop.database.password=letmein
                %prod.corner-shop.partner.api-key=${partner.key:letmein}
                %test.corner-shop.database.password=letmein
                quarkus.datasource.password=${corner-shop.database.password}
                """));

        assertThat(secrets(careless)).containsExactlyInAnyOrder(
                "corner-shop.database.password", "%prod.corner-shop.partner.api-key");
    }

    private static List<String> secrets(Properties settings) {
        return settings.stringPropertyNames().stream()
                .filter(key -> key.matches(SECRET) && !key.matches("%(dev|test|dev,test)\\..*"))
                .filter(key -> !settings.getProperty(key).isBlank())
                .filter(key -> !settings.getProperty(key).matches(ELSEWHERE))
                .toList();
    }

    private static Properties read(Reader text) {
        try (text) {
            Properties settings = new Properties();
            settings.load(text);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jar() throws IOException {
        try (var jars = Files.list(Path.of("target/quarkus-app/app"))) {
            return jars.filter(each -> each.toString().endsWith(".jar")).findFirst().orElseThrow().toFile();
        }
    }
}
