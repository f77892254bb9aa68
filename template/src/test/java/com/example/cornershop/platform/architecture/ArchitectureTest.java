package com.example.cornershop.platform.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final HouseRules BROKEN = new HouseRules("broken");

    private static final String REPOSITORY =
            """
            package broken.left;
            class Lefts implements io.quarkus.hibernate.orm.panache.PanacheRepositoryBase<Object, Long> {
                Object find(Long id) { return findById(id); }
            }
            """;

    @TempDir
    Path folder;

    static Stream<ArchRule> rules() {
        return Stream.of(
                RULES.platformKnowsNoFeature(),
                RULES.featuresFormNoCycle(),
                RULES.resourcesOnlySpeakHttp(),
                RULES.entitiesStayInside(),
                RULES.queriesStandInRepositories(),
                RULES.logMessagesAreConstant());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        rule.check(SERVICE);
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

    static Stream<String> aResourceMayNotNameEntities() {
        return Stream.of(
                "public java.util.List<Left> list() { return null; }",
                "java.util.List<Left> packagePrivate() { return null; }",
                "public void create(Left left) {}",
                "record Held(Left left) {} public Held held() { return null; }",
                "record Held(java.util.Map<String, Left> left) {} public void create(java.util.List<Held> all) {}");
    }

    @ParameterizedTest
    @MethodSource
    void aResourceMayNotNameEntities(String members) throws IOException {
        assertBroken(
                BROKEN.entitiesStayInside(),
                "package broken.left; @jakarta.persistence.Entity public class Left {}",
                "package broken.left; @jakarta.ws.rs.Path(\"/\") class Resource { " + members + " }");
    }

    @Test
    void onlyARepositoryMayQuery() throws IOException {
        List<String> queries = List.of(
                "all.findById(1L)",
                "all.findByIdOptional(1L)",
                "all.find(\"name\", \"x\").firstResult()",
                "all.listAll()",
                "all.streamAll()",
                "all.count(\"name\", \"x\")",
                "all.update(\"name = 'x'\")",
                "all.delete(\"name\", \"x\")",
                "all.deleteById(1L)",
                "((java.util.function.Function<Long, Object>) all::findById).apply(1L)");
        List<String> sources = new ArrayList<>(List.of(REPOSITORY));
        queries.forEach(query -> sources.add(user("User" + queries.indexOf(query), query)));

        String report = BROKEN.queriesStandInRepositories()
                .evaluate(new Sources(folder).compiled(sources.toArray(String[]::new)))
                .getFailureReport()
                .toString();

        assertThat(queries).allMatch(query -> report.contains("User" + queries.indexOf(query) + ".use()"));
    }

    @Test
    void whoUsesARepositoryMayKeepAndRemoveWhatItHas() throws IOException {
        ArchRule rule = BROKEN.queriesStandInRepositories();

        rule.check(new Sources(folder).compiled(
                REPOSITORY, user("User", "all.persist(one); all.flush(); all.delete(one); all.find(1L)")));
    }

    private static String user(String name, String statements) {
        return "package broken.left; class " + name + " { Lefts all; Object one; void use() { " + statements + "; } }";
    }

    @Test
    void aLogMessageMayHoldNoValue() throws IOException {
        assertBroken(
                BROKEN.logMessagesAreConstant(),
                """
                package broken.left; class Left {
                    void log(org.jboss.logging.Logger log) { log.warnf("Failed: %s", log); }
                }
                """);
    }

    private void assertBroken(ArchRule rule, String... sources) throws IOException {
        assertThat(rule.evaluate(new Sources(folder).compiled(sources)).hasViolation()).isTrue();
    }
}
