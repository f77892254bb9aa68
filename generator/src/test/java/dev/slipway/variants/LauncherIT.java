package dev.slipway.variants;

import dev.slipway.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The launcher in a copy of this repository, in a folder with a space, called from elsewhere. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "slipway.cmd is what Windows runs; nothing tests it")
class LauncherIT {

    private static final Path REPOSITORY = Path.of("..");
    private static final List<String> PARTS =
            List.of("pom.xml", "slipway", "mvnw", ".mvn", "generator", "template", "docs");

    @TempDir
    Path folder;

    @Test
    void buildsOnceAndAgainWhenItsSourcesChange() throws IOException, InterruptedException {
        Path copy = copy();
        Path caller = Files.createDirectory(folder.resolve("elsewhere"));

        assertThat(call(copy, caller, Map.of("JAVA_HOME", "/nowhere"), "--version"))
                .contains("slipway: JAVA_HOME is '/nowhere', which has no bin/java; set it to a JDK of 17 or later");
        assertThat(call(copy, caller, Map.of(), "new", "zebra"))
                .contains("slipway: building the generator (first use;", "slipway: built", "zebra is in zebra");
        assertThat(caller.resolve("zebra/pom.xml")).isRegularFile();
        assertThat(call(copy, caller, Map.of(), "--version")).startsWith("slipway ").doesNotContain("building");

        try (Stream<Path> built = Files.list(copy.resolve("generator/target"))) {
            for (Path each : built.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(each, FileTime.from(Instant.EPOCH));
            }
        }
        assertThat(call(copy, caller, Map.of(), "--version")).contains("its sources are newer than it", "slipway: built");
        assertThat(call(copy, caller, Map.of(), "--version")).doesNotContain("building");
    }

    private Path copy() throws IOException {
        Path copy = folder.resolve("a fresh clone");
        for (String part : PARTS) {
            Path source = REPOSITORY.resolve(part);
            if (Files.isRegularFile(source)) {
                Files.createDirectories(copy);
                Files.copy(source, copy.resolve(part));
            } else {
                for (var file : Folders.pack(source).files().entrySet()) {
                    Path path = copy.resolve(part).resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
            }
        }
        return copy;
    }

    private String call(Path copy, Path cwd, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", copy.resolve("slipway").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(cwd.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        List.of("MAVEN_OPTS", "MAVEN_BASEDIR", "MAVEN_PROJECTBASEDIR").forEach(builder.environment()::remove);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }
}
