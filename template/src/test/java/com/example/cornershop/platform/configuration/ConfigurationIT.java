package com.example.cornershop.platform.configuration;

import com.example.cornershop.platform.criteria.Criterion;
import com.example.cornershop.platform.development.Surroundings;
import com.example.cornershop.platform.logging.LogLine;
import com.example.cornershop.platform.packaged.PackagedService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The packaged service, started with broken environments. */
class ConfigurationIT {
    private static final String SECRET = "secret-that-no-log-may-show";

    @Test
    @Criterion("CF-02")
    @Criterion("OB-01")
    @Criterion("SC-10")
    void endsAtStartAndNamesEveryKeyThatIsMissing() {
        try (var service = PackagedService.start(Map.of())) {
            assertThat(failure(service))
                    .contains("corner-shop.database.url")
                    .contains("corner-shop.database.username")
                    .contains("corner-shop.database.password");
        }
    }

    /** As the Job that migrates is started, for once. */
    @Test
    @Criterion("CF-02")
    @Criterion("OB-01")
    void endsAtStartAndNamesEveryKeyWhoseValueIsWrong() {
        try (var job = started(Map.of(
                "quarkus.profile", "prod,migrate",
                "corner-shop.migration.username", "owner",
                "corner-shop.migration.password", SECRET,
                "corner-shop.database.url", "mysql://localhost/shop",
                "corner-shop.database.max-connections", "-1",
                "corner-shop.database.tls", "sometimes",
                "corner-shop.request.max-headers", "0"))) {
            assertThat(failure(job))
                    .contains("corner-shop.database.url")
                    .contains("corner-shop.database.max-connections")
                    .contains("corner-shop.database.tls")
                    .contains("max-headers must be from 1K to 60K")
                    .doesNotContain(SECRET);
        }
    }

    /** Which is found when there is a log already. */
    @Test
    @Criterion("CF-03")
    @Criterion("OB-01")
    void endsAtStartAndNamesEverySettingThatNothingReads() {
        try (var service = started(Map.of(
                "java.tool.options", "-Dcorner-shop.databse.max-connections=5",
                "corner-shop.database.max-conections", "5",
                "corner-shop.databse.tls", SECRET,
                "corner-shop.service.host", "10.0.0.1"))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.out().lines())
                    .allSatisfy(LogLine::of)
                    .filteredOn(line -> line.contains("Failed to start application"))
                    .singleElement()
                    .satisfies(line -> assertThat(LogLine.of(line).path("log.level").asText()).isEqualTo("ERROR"));
            assertThat(service.out())
                    .contains("CORNER_SHOP_DATABASE_MAX_CONECTIONS")
                    .contains("did you mean 'CORNER_SHOP_DATABASE_MAX_CONNECTIONS'?")
                    .contains("CORNER_SHOP_DATABSE_TLS")
                    .contains("'corner-shop.databse.max-connections' is unknown")
                    .doesNotContain("CORNER_SHOP_SERVICE_HOST")
                    .doesNotContain(SECRET);
        }
    }

    /** As Kubernetes and Docker mount them: a file for each, named like the key or its variable. */
    @Test
    @Criterion("SC-10")
    void takesASecretFromAFileThatIsNamedLikeIt(@TempDir Path mounted) throws IOException {
        Map<String, String> settings = new HashMap<>(Surroundings.start());
        String username = "corner-shop.database.username";
        String password = settings.remove("corner-shop.database.password");
        Files.writeString(mounted.resolve("corner-shop.database.password"), password + "\n");
        Files.writeString(mounted.resolve(PackagedService.variable(username)), settings.remove(username) + "\n");
        settings.put("smallrye.config.source.file.locations", mounted.toString());

        try (var service = PackagedService.start(settings)) {
            URI ready = service.management("/q/health/ready");
            await().untilAsserted(() -> given().get(ready).then().statusCode(200));
            assertThat(service.out() + service.err()).doesNotContain(password);
        }
    }

    /** The one line that a process leaves that ends so early. */
    private static String failure(PackagedService process) {
        assertThat(process.exitCode()).isEqualTo(1);
        assertThat(process.err()).isEmpty();
        assertThat(process.out().lines()).singleElement().satisfies(line -> {
            assertThat(LogLine.of(line).path("log.level").asText()).isEqualTo("ERROR");
            assertThat(LogLine.of(line).path("message").asText()).isEqualTo("Failed to start application");
        });
        return process.out();
    }

    private static PackagedService started(Map<String, String> broken) {
        Map<String, String> settings = new HashMap<>(Surroundings.start());
        settings.put("corner-shop.database.password", SECRET);
        settings.putAll(broken);
        return PackagedService.start(settings);
    }
}
