package dev.slipway.variants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs a folder's own Maven wrapper, as its user would. */
public record Maven(Path folder) {

    private static final Duration LIMIT = Duration.ofHours(1);
    private static final Pattern TESTS = Pattern.compile("<testsuite [^>]*?\\btests=\"(\\d+)\"");

    /** @return the log's last lines where it failed, else nothing */
    public String run(String... goals) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<>(List.of(folder.resolve(windows ? "mvnw.cmd" : "mvnw").toString(), "-B", "-ntp"));
        command.addAll(List.of(goals));
        Path log = folder.resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // the build that runs this test has settings of its own, which are not the service's
        List.of("MAVEN_OPTS", "MAVEN_BASEDIR", "MAVEN_PROJECTBASEDIR", "MAVEN_CMD_LINE_ARGS")
                .forEach(builder.environment()::remove);
        Process process = builder.start();
        if (!process.waitFor(LIMIT.toMinutes(), TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return "took longer than " + LIMIT + "\n" + tail(log);
        }
        return process.exitValue() == 0 ? "" : "exit code " + process.exitValue() + "\n" + tail(log);
    }

    /** The tests that the reports in {@code target/} count. */
    int tests(String reports) throws IOException {
        Path directory = folder.resolve("target").resolve(reports);
        int tests = 0;
        if (Files.isDirectory(directory)) {
            try (var files = Files.newDirectoryStream(directory, "TEST-*.xml")) {
                for (Path file : files) {
                    var matcher = TESTS.matcher(Files.readString(file));
                    tests += matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
                }
            }
        }
        return tests;
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 120), lines.size()));
    }
}
