package com.example.cornershop.platform.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes which test proved which row to {@code target/criteria.txt}; unit and integration tests add to one file. */
public class CriteriaReport implements TestExecutionListener {
    private static final String PASSED = "passed";
    private final Path file;
    private final SortedMap<String, String> outcomes = new ConcurrentSkipListMap<>();

    public CriteriaReport() {
        this(Path.of("target/criteria.txt"));
    }

    CriteriaReport(Path file) {
        this.file = file;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        note(test, "skipped");
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            note(test, result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? PASSED : "failed");
        }
    }

    private void note(TestIdentifier test, String outcome) {
        if (test.getSource().orElse(null) instanceof MethodSource method) {
            String name = method.getClassName().replaceFirst(".*\\.", "") + "." + method.getMethodName();
            Criteria.of(method).forEach(row -> outcomes.merge(
                    "%-6s %s".formatted(row, name), outcome, (before, now) -> before.equals(PASSED) ? now : before));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            SortedMap<String, String> all = new TreeMap<>();
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> {
                    int end = line.lastIndexOf(' ');
                    all.put(line.substring(0, end).stripTrailing(), line.substring(end + 1));
                });
            }
            all.putAll(outcomes);
            if (!all.isEmpty()) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, all.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
