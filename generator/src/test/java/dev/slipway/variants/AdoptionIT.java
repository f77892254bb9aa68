package dev.slipway.variants;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever follows a pattern's page in a project of their own gets the pattern, and its tests pass there. */
class AdoptionIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"idempotency", "downstream-client"})
    void thePageLeadsToAPatternWhoseTestsPass(String pattern) throws Exception {
        new BareProject(folder).follow(AdoptionPage.of(pattern));
        var maven = new Maven(folder);

        String failure = maven.run("verify");

        assertThat(failure).isEmpty();
        assertThat(maven.tests("surefire-reports")).isPositive();
        System.out.printf("adopted %s: %d tests%n", pattern, maven.tests("surefire-reports"));
    }
}
