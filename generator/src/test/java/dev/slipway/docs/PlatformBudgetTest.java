package dev.slipway.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The code that every service gets to own stays small (ADR 0001). Not counted: blank lines, comments, imports. */
class PlatformBudgetTest {

    private static final int BUDGET = 4_118;

    @Test
    void platformStaysWithinItsBudget() throws IOException {
        Path platform = Pages.ROOT.resolve("template/src/main/java/com/example/cornershop/platform");
        Map<String, Long> lines = new TreeMap<>();
        for (Path file : Pages.below(platform, ".java")) {
            lines.merge(platform.relativize(file).getName(0).toString(), linesOfCode(Files.readString(file)), Long::sum);
        }
        long sum = lines.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf("platform/: %d lines of code of %d: %s%n", sum, BUDGET, lines);
        assertThat(sum).isPositive().isLessThanOrEqualTo(BUDGET);
    }

    @Test
    void whatNobodyReadsIsFree() {
        assertThat(linesOfCode("package p;\n\nimport java.util.List;\n\n/** A. */\nclass A {\n\n    // b\n    /*\n     * c\n     */\n    int d;\n}\n")).isEqualTo(3);
    }

    private static long linesOfCode(String java) {
        return java.replaceAll("(?s)/\\*.*?\\*/", "").lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("(//|import |package ).*")).count();
    }
}
