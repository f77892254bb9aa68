package com.example.cornershop.platform.criteria;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

class CriteriaTest {
    @TempDir
    Path folder;

    /** Tests of a service, as far as the rows are concerned. */
    @Criterion("XX-01")
    static class Fixture {
        @Test
        @Criterion("XX-02")
        @Criterion("XX-03")
        void proves() {}

        @Test
        void fails() {
            if (System.getProperty("criteria.fixture") != null) {
                throw new AssertionError();
            }
        }
    }

    @Test
    void runsTheTestsOfARowAlone() throws Exception {
        assertThat(run("XX-03")).containsExactly(
                "XX-01  CriteriaTest$Fixture.proves passed",
                "XX-02  CriteriaTest$Fixture.proves passed",
                "XX-03  CriteriaTest$Fixture.proves passed");
    }

    @Test
    void runsNothingWhereNoTestNamesTheRow() throws Exception {
        assertThat(run("XX-04")).isEmpty();
    }

    @Test
    void listsEachRowWithItsTestsAndTheWorstThatBecameOfThem() throws Exception {
        run("");
        System.setProperty("criteria.fixture", "fails");
        try {
            assertThat(run("XX-01, XX-04"))
                    .contains("XX-01  CriteriaTest$Fixture.fails failed", "XX-01  CriteriaTest$Fixture.proves passed");
        } finally {
            System.clearProperty("criteria.fixture");
        }
    }

    private List<String> run(String groups) throws Exception {
        Path file = folder.resolve("criteria.txt");
        var config = LauncherConfig.builder()
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .addPostDiscoveryFilters(new CriteriaFilter(groups))
                .addTestExecutionListeners(new CriteriaReport(file))
                .build();
        DiscoverySelector fixture = selectClass(Fixture.class);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request().selectors(fixture).build();
        LauncherFactory.create(config).execute(request);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
