package dev.slipway.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Takes away what was made; what can't be taken stays without a word, for what failed before is what has to be said. */
final class Removal {

    private Removal() {
    }

    /** A folder and all that is in it. */
    static void whole(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Removal::ifEmpty);
        } catch (IOException | UncheckedIOException e) {
            // it was never there, or is gone already
        }
    }

    /** A file, or a folder into which nobody has put anything. */
    static void ifEmpty(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // others have put something there
        }
    }
}
