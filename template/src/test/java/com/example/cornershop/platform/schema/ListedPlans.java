package com.example.cornershop.platform.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Statements with the parameters that their plan needs: {@code src/test/resources/plans/*.sql}.
 *
 * <p>{@code -- for: } and how the recorded statement begins, then the statement to explain in its place.
 */
final class ListedPlans {
    private static final Path FOLDER = Path.of("src/test/resources/plans");
    private static final String MARK = "-- for: ";

    private ListedPlans() {}

    static List<String> substitute(Collection<String> recorded) throws IOException {
        Map<String, String> listed = listed();
        return recorded.stream()
                .map(statement -> listed.entrySet().stream()
                        .filter(entry -> normal(statement).startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(statement))
                .distinct()
                .toList();
    }

    private static Map<String, String> listed() throws IOException {
        var listed = new TreeMap<String, String>();
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.sorted().toList()) {
                    Stream.of(Files.readString(file).split("(?m)^" + MARK)).skip(1).forEach(entry -> {
                        int end = entry.indexOf('\n');
                        listed.put(normal(entry.substring(0, end)), entry.substring(end).strip());
                    });
                }
            }
        }
        return listed;
    }

    private static String normal(String statement) {
        return statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
