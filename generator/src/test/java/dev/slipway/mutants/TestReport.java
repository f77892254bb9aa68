package dev.slipway.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Surefire wrote of one test class. */
record TestReport(String text) {

    private static final Pattern COUNTS =
            Pattern.compile("<testsuite [^>]*?tests=\"(\\d+)\" errors=\"(\\d+)\" skipped=\"(\\d+)\" failures=\"(\\d+)\"");

    /** The report of the class, or an empty one where it never ran: the code did not compile, say. */
    static TestReport of(Path reports, String simpleName) throws IOException {
        if (Files.notExists(reports)) {
            return new TestReport("");
        }
        try (Stream<Path> files = Files.list(reports)) {
            Path report = files.filter(file -> file.getFileName().toString().matches("TEST-.*\\." + simpleName + "\\.xml"))
                    .findFirst().orElse(null);
            return new TestReport(report == null ? "" : Files.readString(report));
        }
    }

    int run() {
        return count(1) - count(3);
    }

    int red() {
        return count(2) + count(4);
    }

    /** Red because the application did not start at all proves nothing of the test. */
    boolean started() {
        return !text.contains("io.quarkus.builder.BuildException") && !text.contains("Failed to start quarkus");
    }

    private int count(int group) {
        return COUNTS.matcher(text).results().findFirst().map((MatchResult match) -> Integer.parseInt(match.group(group)))
                .orElse(0);
    }
}
