package dev.slipway.variants;

import dev.slipway.cli.Slipway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** All patterns, the core alone, each optional one alone and all but each: main and tests compile, in one build. */
class MatrixIT {

    private final Combinations combinations = new Combinations();

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
        variants.put("all", List.of("--with", String.join(",", combinations.optional())));
        variants.put("core", List.of("--bare"));
        for (String id : combinations.optional()) {
            variants.put("no-" + id, combinations.without(id));
            variants.put("only-" + id, combinations.only(id));
        }
        return variants;
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
