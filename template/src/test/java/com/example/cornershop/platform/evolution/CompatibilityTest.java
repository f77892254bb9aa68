package com.example.cornershop.platform.evolution;

import com.example.cornershop.platform.criteria.Criterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contract keeps what clients rely on, which is the baseline. {@code -Dcontract.release} makes today's contract the
 * baseline: run it when a version is released, or when no client is left that relies on the old one.
 */
class CompatibilityTest {
    private static final Path CONTRACT = Path.of("src/main/openapi/openapi.yaml");
    private static final Path BASELINE = Path.of("src/main/openapi/baseline.yaml");

    @Test
    @Criterion("AP-03")
    void clientsOfTheBaselineCanGoOn() throws IOException {
        String contract = Files.readString(CONTRACT);
        if (System.getProperty("contract.release") != null) {
            Files.writeString(BASELINE, contract);
        }
        assertThat(Evolution.breaks(Files.readString(BASELINE), contract))
                .as("what breaks clients of %s: keep it beside the new, or raise the major version in platform/contract;"
                        + " if nobody relies on it: ./mvnw test -Dtest=CompatibilityTest -Dcontract.release", BASELINE)
                .isEmpty();
    }
}
