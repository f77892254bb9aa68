package com.example.cornershop.platform.architecture;

import com.example.cornershop.platform.criteria.Criterion;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The service keeps the rules of its house, and each rule can tell when it is broken. */
@Criterion("AR-01")
class ArchitectureTest {
    private static final HouseRules RULES = new HouseRules(ServiceClasses.ROOT);
    private static final HouseRules FIXTURES = new HouseRules("fixture");
    private static final HouseRules BROKEN = new HouseRules("broken");

    /** What takes two packages. */
    private static final List<String> PACKAGES = List.of(
            "package broken.left; public class Left { broken.right.Right right; }",
            "package broken.right; public class Right { broken.left.Left left; }",
            "package broken.platform.one; public class One { broken.left.Left left; broken.platform.two.Two two; }",
            "package broken.platform.two; public class Two { One one; static class One extends broken.platform.one.One {} }");
    private static final Snippets RESOURCES = new Snippets("resources", """
            @jakarta.ws.rs.Path("/") class Bad { jakarta.persistence.EntityManager entities; }
            @jakarta.ws.rs.Path("/") class Bad { org.hibernate.Session session; }
            @jakarta.ws.rs.Path("/") class Bad { javax.sql.DataSource database; }
            @jakarta.ws.rs.Path("/") class Bad { void use(java.sql.Connection connection) {} }
            class Good { jakarta.persistence.EntityManager entities; }
            @jakarta.ws.rs.Path("/") class Good { @jakarta.transaction.Transactional void use() {} }
            """);
    private static final Snippets CALLERS = new Snippets("callers", """
            class Bad { Resource resource; } @jakarta.ws.rs.Path("/") class Resource {}
            class Good { Client client; } @jakarta.ws.rs.Path("/") interface Client {}
            """);
    private static final Snippets STORAGE = new Snippets("storage", """
            @jakarta.persistence.Entity class Bad { jakarta.ws.rs.core.Response response() { return null; } }
            class Bad implements io.quarkus.hibernate.orm.panache.PanacheRepository<Object> { void use() { throw new jakarta.ws.rs.NotFoundException(); } }
            class Good { jakarta.ws.rs.core.Response response() { return null; } }
            """);
    private static final Snippets ENTITIES = new Snippets("entities", entity("""
            class Bad { public java.util.List<Left> list() { return null; } }
            class Bad { java.util.List<Left> packagePrivate() { return null; } }
            class Bad { public void create(Left left) {} }
            class Bad { record Held(Left left) {} public Held held() { return null; } }
            class Bad { record Held(java.util.Map<String, Left> left) {} public void create(java.util.List<Held> all) {} }
            class Good { record View(String name) {} public View get() { return null; } private Left find() { return null; } }
            """));
    private static final Snippets QUERIES = new Snippets("queries", repository("""
            class Bad { Object use(Lefts all, Object one) { return all.findById(1L); } }
            class Bad { Object use(Lefts all, Object one) { return all.findByIdOptional(1L); } }
            class Bad { Object use(Lefts all, Object one) { return all.find("name", "x").firstResult(); } }
            class Bad { Object use(Lefts all, Object one) { return all.listAll(); } }
            class Bad { Object use(Lefts all, Object one) { return all.streamAll(); } }
            class Bad { Object use(Lefts all, Object one) { return all.count("name", "x"); } }
            class Bad { Object use(Lefts all, Object one) { return all.update("name = 'x'"); } }
            class Bad { Object use(Lefts all, Object one) { return all.delete("name", "x"); } }
            class Bad { Object use(Lefts all, Object one) { return all.deleteById(1L); } }
            class Bad { Object use(Lefts all, Object one) { return ((java.util.function.Function<Long, Object>) all::findById).apply(1L); } }
            class Good { void use(Lefts all, Object one) { all.persist(one); all.flush(); all.delete(one); all.find(1L); } }
            """));
    private static final Snippets LOGS = new Snippets("logs", """
            class Bad { void log(org.jboss.logging.Logger log) { log.warnf("Failed: %s", log); } }
            class Good { void log(org.jboss.logging.Logger log) { log.warn("Failed"); } }
            """);

    private static JavaClasses fixtures;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        List<String> sources = new ArrayList<>(PACKAGES);
        Stream.of(RESOURCES, CALLERS, STORAGE, ENTITIES, QUERIES, LOGS).map(Snippets::sources).forEach(sources::addAll);
        fixtures = new Sources(folder).compiled(sources.toArray(String[]::new));
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                RULES.platformKnowsNoFeature(),
                RULES.featuresFormNoCycle(),
                RULES.patternsFormNoCycle(),
                RULES.resourcesOnlySpeakHttp(),
                RULES.nobodyCallsAResource(),
                RULES.storageKnowsNoHttp(),
                RULES.entitiesStayInside(),
                RULES.queriesStandInRepositories(),
                RULES.logMessagesAreConstant());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        rule.check(ServiceClasses.all());
    }

    @Test
    void platformMayNotKnowAFeature() {
        assertThat(violations(BROKEN.platformKnowsNoFeature())).singleElement().asString().contains("One.left");
    }

    @Test
    void featuresAndPatternsMayNotFormACycle() {
        assertThat(violations(BROKEN.featuresFormNoCycle())).isNotEmpty();
        assertThat(violations(BROKEN.patternsFormNoCycle())).isNotEmpty();
    }

    @Test
    void aResourceMayNotStore() {
        assertThat(found(RESOURCES, FIXTURES.resourcesOnlySpeakHttp())).isEqualTo(RESOURCES.bad());
    }

    @Test
    void nobodyMayCallAResource() {
        assertThat(found(CALLERS, FIXTURES.nobodyCallsAResource())).isEqualTo(CALLERS.bad());
    }

    @Test
    void storageMayNotKnowHttp() {
        assertThat(found(STORAGE, FIXTURES.storageKnowsNoHttp())).isEqualTo(STORAGE.bad());
    }

    @Test
    void aResourceMayNotNameEntities() {
        assertThat(found(ENTITIES, FIXTURES.entitiesStayInside())).isEqualTo(ENTITIES.bad());
    }

    @Test
    void onlyARepositoryMayQuery() {
        assertThat(found(QUERIES, FIXTURES.queriesStandInRepositories())).isEqualTo(QUERIES.bad());
    }

    @Test
    void aLogMessageMayHoldNoValue() {
        assertThat(found(LOGS, FIXTURES.logMessagesAreConstant())).isEqualTo(LOGS.bad());
    }

    private static String entity(String resources) {
        return resources.replaceAll("(?m)^", "@jakarta.persistence.Entity class Left {} @jakarta.ws.rs.Path(\"/\") ").stripTrailing();
    }

    private static String repository(String users) {
        String repository = """
                class Lefts implements io.quarkus.hibernate.orm.panache.PanacheRepositoryBase<Object, Long> {\
                 Object find(Long id) { return findById(id); } }\s""";
        return users.replaceAll("(?m)^", repository).stripTrailing();
    }

    private static List<String> found(Snippets snippets, ArchRule rule) {
        return snippets.in(violations(rule));
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(fixtures).getFailureReport().getDetails();
    }
}
