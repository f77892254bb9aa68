package com.example.cornershop.platform.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The service keeps the rules of its house, and each rule can tell when it is broken. */
class ArchitectureTest {
    private static final String ROOT =
            ArchitectureTest.class.getPackageName().replace(".platform.architecture", "");
    private static final HouseRules RULES = new HouseRules(ROOT);
    private static final HouseRules BROKEN = new HouseRules("broken");

    @TempDir
    Path folder;

    static Stream<ArchRule> rules() {
        return Stream.of(
                RULES.platformKnowsNoFeature(),
                RULES.featuresFormNoCycle(),
                RULES.resourcesOnlySpeakHttp(),
                RULES.entitiesStayInside());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);

        rule.check(service);
    }

    @Test
    void platformMayNotKnowAFeature() throws IOException {
        assertBroken(
                BROKEN.platformKnowsNoFeature(),
                "package broken.left; public class Left {}",
                "package broken.platform; class Pattern { broken.left.Left left; }");
    }

    @Test
    void featuresMayNotFormACycle() throws IOException {
        assertBroken(
                BROKEN.featuresFormNoCycle(),
                "package broken.left; public class Left { broken.right.Right right; }",
                "package broken.right; public class Right { broken.left.Left left; }");
    }

    @Test
    void aResourceMayNotUseTheEntityManager() throws IOException {
        assertBroken(
                BROKEN.resourcesOnlySpeakHttp(),
                "package broken.left; @jakarta.ws.rs.Path(\"/\") class Left { jakarta.persistence.EntityManager entities; }");
    }

    @Test
    void aResourceMayNotAnswerWithEntities() throws IOException {
        assertBroken(
                BROKEN.entitiesStayInside(),
                "package broken.left; @jakarta.persistence.Entity public class Left {}",
                """
                package broken.left; @jakarta.ws.rs.Path("/") class Resource {
                    public java.util.List<Left> list() { return null; }
                }
                """);
    }

    private void assertBroken(ArchRule rule, String... sources) throws IOException {
        assertThat(rule.evaluate(new Sources(folder).compiled(sources)).hasViolation()).isTrue();
    }
}
