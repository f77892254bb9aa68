package dev.slipway.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every Markdown page of the repository, but for those that a build made. */
final class Pages {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Set<String> MADE = Set.of("target", ".git", "golden", "node_modules");

    private Pages() {
    }

    static List<Page> all() throws IOException {
        return below(ROOT, ".md").stream().map(Page::read).toList();
    }

    static Page of(String path) {
        return Page.read(ROOT.resolve(path));
    }

    static List<Path> below(Path folder, String suffix) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(suffix) && !isMade(path)).sorted().toList();
        }
    }

    private static boolean isMade(Path path) {
        for (Path part : ROOT.relativize(path)) {
            if (MADE.contains(part.toString())) {
                return true;
            }
        }
        return false;
    }
}
