package com.example.cornershop.platform.architecture;

import com.example.cornershop.platform.criteria.Criterion;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests leave nothing behind in the process, and what they share is guarded. */
@Criterion("CC-11")
@Criterion("CC-14")
class StateRulesTest {
    private static final StateRules RULES = new StateRules(ServiceClasses.ROOT);
    private static final StateRules FIXTURES = new StateRules("fixture");

    private static final Snippets STATICS = new Snippets("statics", """
            class Bad { static int count; }
            class Bad { private static volatile String last = ""; }
            class Bad { static final int[] COUNTS = {0}; }
            class Bad { static final java.util.concurrent.atomic.AtomicLong COUNT = new java.util.concurrent.atomic.AtomicLong(); }
            class Bad { static final java.util.concurrent.ConcurrentMap<String, String> SEEN = null; }
            class Bad { static final java.util.Map<String, String> SEEN = new java.util.concurrent.ConcurrentHashMap<>(); }
            class Bad { static final java.util.List<String> SEEN = new java.util.ArrayList<>(java.util.List.of()); }
            class Bad { static final ThreadLocal<String> CALLER = new ThreadLocal<>(); }
            class Good { static final java.util.Set<String> NAMES = java.util.Set.of("a"); }
            class Good { static final java.util.Map<String, String> SORTED = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>()); }
            class Good { enum Colour { RED } int of(Colour colour) { return switch (colour) { case RED -> 1; }; } }
            """);
    private static final Snippets SESSIONS = new Snippets("sessions", """
            @jakarta.enterprise.context.SessionScoped class Bad implements java.io.Serializable {}
            """);
    private static final Snippets FILES = new Snippets("files", """
            class Bad { Object use() throws Exception { return java.nio.file.Files.writeString(null, "a"); } }
            class Bad { Object use() throws Exception { return java.nio.file.Files.createTempFile("a", "b"); } }
            class Bad { Object use() throws Exception { return new java.io.FileOutputStream("a"); } }
            class Bad { Object use() throws Exception { return new java.io.FileWriter("a"); } }
            class Bad { Object use() throws Exception { return new java.io.RandomAccessFile("a", "rw"); } }
            class Good { Object use() throws Exception { return java.nio.file.Files.readString(null); } }
            """);
    private static final Snippets SHARED = new Snippets("shared", """
            @jakarta.enterprise.context.ApplicationScoped class Bad { private int count; }
            @jakarta.inject.Singleton class Bad { private volatile String last; }
            @jakarta.inject.Singleton class Bad { private int count; synchronized void count() { count++; } }
            @jakarta.inject.Singleton class Bad { @jakarta.inject.Inject jakarta.validation.Validator validator; }
            @jakarta.ws.rs.Path("/") class Bad { private final java.util.List<String> seen = new java.util.ArrayList<>(); void see() { seen.add(""); } }
            class Bad { int count; @org.jboss.resteasy.reactive.server.ServerExceptionMapper jakarta.ws.rs.core.Response map(RuntimeException e) { return null; } }
            @jakarta.ws.rs.ext.Provider class Holder { private final Bad held = new Bad(); } class Bad { int count; void count() { count++; } }
            @jakarta.inject.Singleton class Holder { private final java.util.List<Bad> all = null; } class Bad { private int count; synchronized void count() { count++; } int peek() { return count; } }
            @jakarta.inject.Singleton class Holder { private final Held held = null; } interface Held {} class Bad implements Held { private String last; void keep() { last = null; } }
            class Good { private int count; void count() { count++; } }
            @jakarta.enterprise.context.RequestScoped class Good { private int count; void count() { count++; } }
            @jakarta.inject.Singleton class Holder { private final Good held = new Good(); } class Good { private int count; synchronized int count() { return count++; } }
            @jakarta.inject.Singleton class Good { private final java.util.Map<String, String> seen = new java.util.concurrent.ConcurrentHashMap<>(); void see() { seen.clear(); } }
            @jakarta.inject.Singleton class Good { private final java.util.List<String> names; Good(java.util.List<String> names) { this.names = java.util.List.copyOf(names); } Object names() { return names; } }
            """);

    private static JavaClasses fixtures;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        fixtures = new Sources(folder).compiled(Stream.of(STATICS, SESSIONS, FILES, SHARED)
                .flatMap(snippets -> snippets.sources().stream())
                .toArray(String[]::new));
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                RULES.staticsNeverChange(),
                RULES.nobodyHasASession(),
                RULES.nothingIsKeptInFiles(),
                RULES.sharedStateIsGuarded());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        rule.check(ServiceClasses.all());
    }

    @Test
    void aStaticMayNotChange() {
        assertThat(found(STATICS, FIXTURES.staticsNeverChange())).isEqualTo(STATICS.bad());
    }

    @Test
    void aCallerMayHaveNoSession() {
        assertThat(found(SESSIONS, FIXTURES.nobodyHasASession())).isEqualTo(SESSIONS.bad());
    }

    @Test
    void nothingMayBeKeptInAFile() {
        assertThat(found(FILES, FIXTURES.nothingIsKeptInFiles())).isEqualTo(FILES.bad());
    }

    @Test
    void whatRequestsShareMayNotChangeUnguarded() {
        assertThat(found(SHARED, FIXTURES.sharedStateIsGuarded())).isEqualTo(SHARED.bad());
    }

    private static List<String> found(Snippets snippets, ArchRule rule) {
        return snippets.in(rule.evaluate(fixtures).getFailureReport().getDetails());
    }
}
