package com.example.cornershop.platform.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rows that make a table large: {@code src/test/resources/seed/V<n>__*.sql}, in the order of the migrations. */
final class Seed {
    private static final Path FOLDER = Path.of("src/test/resources/seed");

    private Seed() {}

    static void all(Connection connection) throws SQLException, IOException {
        for (Path file : files()) {
            connection.createStatement().execute(Files.readString(file));
        }
        connection.createStatement().execute("ANALYZE");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted(Comparator.comparingInt(Seed::version)).toList();
        }
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceFirst("V(\\d+)__.*\\.sql", "$1"));
    }
}
