package dev.slipway.variants;

import dev.slipway.catalog.Manifest;
import dev.slipway.catalog.Pattern;
import dev.slipway.catalog.Template;
import dev.slipway.cli.Slipway;
import dev.slipway.files.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** All patterns, the core alone, each optional one alone and all but each: main and tests compile, in one build. */
class MatrixIT {

    private final Manifest manifest = Template.read(Packed.template()).manifest();
    private final List<String> optional = manifest.patterns().values().stream()
            .filter(pattern -> !pattern.core()).map(Pattern::id).toList();

    @TempDir
    Path folder;

    @Test
    void everyCombinationCompiles() throws IOException, InterruptedException {
        Map<String, List<String>> variants = variants();
        var modules = new StringBuilder();
        for (var variant : variants.entrySet()) {
            var arguments = new ArrayList<>(List.of("new", variant.getKey()));
            arguments.addAll(variant.getValue());
            Slipway.Run run = Slipway.in(folder).run(arguments.toArray(String[]::new));
            assertThat(run.exit()).as(variant + run.err()).isZero();
            modules.append("<module>").append(variant.getKey()).append("</module>");
        }
        aggregate(variants.keySet().iterator().next(), modules.toString());

        assertThat(new Maven(folder).run("test-compile", "--fail-at-end")).isEmpty();
        System.out.println("compiled: " + String.join(", ", variants.keySet()));
    }

    private Map<String, List<String>> variants() {
        Map<String, List<String>> variants = new LinkedHashMap<>();
        variants.put("all", List.of("--with", String.join(",", optional)));
        variants.put("core", List.of("--bare"));
        for (String id : optional) {
            var others = new TreeSet<>(optional);
            others.removeAll(closure(id, Direction.NEEDED_BY));
            variants.put("no-" + id, flags(others));
            variants.put("only-" + id, flags(closure(id, Direction.NEEDS)));
        }
        return variants;
    }

    private List<String> flags(Set<String> chosen) {
        var without = new TreeSet<>(optional);
        without.removeAll(chosen);
        var flags = new ArrayList<String>();
        if (!chosen.isEmpty()) {
            flags.addAll(List.of("--with", String.join(",", chosen)));
        }
        if (!without.isEmpty()) {
            flags.addAll(List.of("--without", String.join(",", without)));
        }
        return flags;
    }

    private enum Direction {
        NEEDS, NEEDED_BY
    }

    private Set<String> closure(String id, Direction direction) {
        var closure = new TreeSet<>(Set.of(id));
        for (Pattern pattern : manifest.patterns().values()) {
            if (direction == Direction.NEEDS && id.equals(pattern.id())) {
                pattern.needs().forEach(need -> closure.addAll(closure(need, direction)));
            } else if (direction == Direction.NEEDED_BY && pattern.needs().contains(id)) {
                closure.addAll(closure(pattern.id(), direction));
            }
        }
        closure.retainAll(optional);
        return closure;
    }

    private void aggregate(String first, String modules) throws IOException {
        Files.writeString(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>matrix</groupId><artifactId>matrix</artifactId><version>1</version><packaging>pom</packaging>
                  <modules>%s</modules>
                </project>
                """.formatted(modules));
        for (String path : List.of("mvnw", "mvnw.cmd", ".mvn/wrapper/maven-wrapper.properties")) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.copy(folder.resolve(first).resolve(path), folder.resolve(path));
        }
        assertThat(folder.resolve("mvnw").toFile().setExecutable(true)).isTrue();
    }
}
