package com.example.cornershop.platform.criteria;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CriteriaPageTest {
    private static final Pattern NAMED = Pattern.compile("@Criterion\\(\"(?!XX-)([A-Z0-9]+-\\d+)\"\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z0-9]+-\\d+) \\|");

    @Test
    void saysWhatEachRowMeansThatATestNames() throws IOException {
        assertThat(found(ROW, Files.readString(Path.of("docs/criteria.md")))).containsAll(namedByTests());
    }

    private static Set<String> namedByTests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var sources = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
            return found(NAMED, sources);
        }
    }

    private static Set<String> found(Pattern rows, CharSequence text) {
        Set<String> found = new TreeSet<>();
        rows.matcher(text).results().forEach(row -> found.add(row.group(1)));
        return found;
    }
}
