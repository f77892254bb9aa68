package dev.slipway.catalog;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnershipTest {

    private final Ownership ownership = new Ownership(ManifestReader.read("""
            names: {package: p.q, group: p, service: s, snake: s, environment: S, display: S, description: d}
            java: {release: 17, places: []}
            excluded: [x/**]
            service: [pom.xml, "*.md"]
            patterns:
              - {id: a, summary: s, files: [src/*/java/**/a/**, gone.txt]}
              - {id: b, summary: s, files: [src/**/b/**]}
            glue:
              - {patterns: [a, b], files: [glue/**, src/main/java/**/a/Glue.java]}
            """));

    @Test
    void givesEachFileItsOwner() {
        var owners = ownership.of(List.of("pom.xml", "src/main/java/a/X.java", "src/main/java/p/q/a/X.java", "glue/G.java",
                "x/y", "READ.md"));

        assertThat(owners.keySet()).doesNotContain("x/y");
        assertThat(owners.get("pom.xml").label()).isEqualTo("service");
        assertThat(owners.get("src/main/java/a/X.java").label()).isEqualTo("a");
        assertThat(owners.get("src/main/java/p/q/a/X.java").label()).isEqualTo("a");
        assertThat(owners.get("glue/G.java").label()).isEqualTo("a+b");
    }

    @Test
    void takesGlueOutOfTheFolderOfAPattern() {
        var owners = ownership.of(List.of("src/main/java/p/a/Glue.java", "src/main/java/p/a/X.java"));

        assertThat(owners.values().stream().map(Owner::label)).containsExactly("a+b", "a");
    }

    @Test
    void refusesFilesOfNobodyAndOfTwo() {
        assertThatThrownBy(() -> ownership.of(List.of("stray.txt", "docs/x.md", "src/main/java/a/b/X.java")))
                .hasMessage("""
                        stray.txt: owned by nobody; give it one entry in template.yaml
                        docs/x.md: owned by nobody; give it one entry in template.yaml
                        src/main/java/a/b/X.java: owned by [a, b]; give it one entry in template.yaml""");
    }

    @Test
    void findsLinesThatNameNoFile() {
        assertThat(ownership.unused(List.of("pom.xml", "x.md", "src/main/java/a/X.java", "src/b/b/X.java", "glue/x",
                "src/main/java/p/a/Glue.java")))
                .containsExactly("gone.txt");
    }
}
