package dev.slipway;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Packages depend on each other in one direction, and only {@code files} touches the disk. */
class LayersTest {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?dev\\.slipway\\.([a-z]+)\\.");
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "blueprint", Set.of(),
            "catalog", Set.of("blueprint"),
            "render", Set.of("blueprint", "catalog"),
            "plan", Set.of("blueprint", "catalog", "render"),
            "files", Set.of("blueprint", "catalog", "plan"),
            "cli", Set.of("blueprint", "catalog", "plan", "files"));

    private final Map<String, String> sources = Folders.texts(Path.of("src/main/java/dev/slipway"));

    @Test
    void packagesDependInOneDirection() {
        sources.forEach((path, text) -> {
            String own = path.substring(0, path.indexOf('/'));
            var used = new TreeSet<String>();
            IMPORT.matcher(text).results().forEach(match -> used.add(match.group(1)));
            used.remove(own);
            assertThat(ALLOWED.get(own)).as(path).containsAll(used);
        });
    }

    @Test
    void onlyFilesTouchesTheDisk() {
        sources.forEach((path, text) -> {
            if (!path.startsWith("files/")) {
                assertThat(text).as(path).doesNotContain("java.nio.file.Files;", "java.io.File;", "java.io.FileInputStream",
                        "java.io.FileWriter", "java.io.RandomAccessFile", ".toFile()");
            }
        });
    }
}
