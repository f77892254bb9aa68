package dev.slipway.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A patch of {@code template/src/mutants/}, against a stamped service. Its header says which row of the criteria it breaks
 * ({@code Row}), which test, class or class and method, must be red ({@code Test}), and why ({@code Why}). A test that looks
 * back at what others did names them ({@code With}). A mutant of the shop asks for a service that has it ({@code New}).
 */
record Mutant(Path file, String row, String test, String with, String option, String why) {

    private static final Path FOLDER = Path.of("../template/src/mutants").toAbsolutePath().normalize();
    private static final String TEST = "[A-Z]\\w+(?:#\\w+)?";
    private static final Pattern NAME = Pattern.compile("([A-Z0-9]{2}-\\d{2})-[a-z0-9-]+\\.patch");

    /** @throws IllegalStateException where a header is not whole, or the file's name is not that of its row */
    static Mutant read(Path file) {
        try {
            String text = Files.readString(file);
            var mutant = new Mutant(file, required(file, text, "Row", "[A-Z0-9]{2}-\\d{2}"),
                    required(file, text, "Test", TEST), header(text, "With", TEST).orElse(""),
                    header(text, "New", "--[a-z]+(?:=[a-z-]+)?").orElse(""), required(file, text, "Why", ".+"));
            var name = NAME.matcher(file.getFileName().toString());
            if (!name.matches() || !name.group(1).equals(mutant.row)) {
                throw new IllegalStateException(file + ": the name must be '" + mutant.row + "-<what is done>.patch'");
            }
            return mutant;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Mutant> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".patch")).sorted().map(Mutant::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The simple name of the class of the test that must be red. */
    String testClass() {
        return test.replaceFirst("#.*", "");
    }

    /** All that has to run, as Surefire takes it. */
    String tests() {
        return with.isEmpty() ? test : with + "," + test;
    }

    @Override
    public String toString() {
        return file.getFileName().toString().replace(".patch", "");
    }

    private static String required(Path file, String text, String key, String form) {
        return header(text, key, form)
                .orElseThrow(() -> new IllegalStateException(file + ": the header needs '" + key + ": " + form + "'"));
    }

    private static Optional<String> header(String text, String key, String form) {
        return Pattern.compile("(?m)\\A(?:(?!diff ).*\\n)*?" + key + ": (" + form + ")$").matcher(text).results()
                .findFirst().map((MatchResult match) -> match.group(1));
    }
}
