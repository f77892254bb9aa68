package com.example.cornershop.platform.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A service owns the code of its platform, so that code stays small enough to be read in an afternoon. */
class PlatformSizeTest {
    /** Lines that are neither blank, nor comment, nor import, in all of {@code platform/}. */
    private static final int BUDGET = 3_500;

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Logger LOG = Logger.getLogger(PlatformSizeTest.class);

    @Test
    void staysWithinItsBudget() throws IOException {
        SortedMap<String, Integer> lines = lines(SOURCES);
        lines.forEach((name, count) -> LOG.infof("platform/%-14s %5d lines", name, count));
        int all = lines.values().stream().mapToInt(Integer::intValue).sum();
        LOG.infof("platform/%-14s %5d lines of %d", "", all, BUDGET);
        assertThat(all).as("lines of platform/").isPositive().isLessThanOrEqualTo(BUDGET);
    }

    @Test
    void countsCodeAndNothingElse(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("platform/money/Money.java");
        Files.createDirectories(file.getParent());
        String code = "class Money { // yes\n    // no\n}\n";
        Files.writeString(file, "package a;\n\nimport b.C;\n\n/**\n * What it is.\n */\n" + code);
        assertThat(lines(folder)).containsExactly(Map.entry("money", 2));
    }

    private static SortedMap<String, Integer> lines(Path sources) throws IOException {
        SortedMap<String, Integer> lines = new TreeMap<>();
        try (var files = Files.walk(sources)) {
            files.filter(file -> file.getFileName().toString().endsWith(".java"))
                    .filter(file -> file.getParent().getParent().endsWith("platform"))
                    .forEach(file -> lines.merge(file.getParent().getFileName().toString(), count(file), Integer::sum));
        }
        return lines;
    }

    private static int count(Path file) {
        try (var lines = Files.lines(file)) {
            return (int) lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.matches("(//|/\\*|\\*|import |package ).*"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
