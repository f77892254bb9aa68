package dev.slipway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that are kept for comparison; {@code -Dgolden=rewrite} writes them anew. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/golden");

    private Golden() {
    }

    public static void check(String name, Map<String, String> files) {
        Path folder = FOLDER.resolve(name);
        if ("rewrite".equals(System.getProperty("golden"))) {
            rewrite(folder, files);
        }
        Map<String, String> golden = Folders.texts(folder);
        String hint = "run: ./mvnw -pl generator test -Dgolden=rewrite, and read what changed";
        assertThat(files.keySet()).as(hint).isEqualTo(golden.keySet());
        files.forEach((path, text) -> assertThat(text).as(path + "; " + hint).isEqualTo(golden.get(path)));
    }

    private static void rewrite(Path folder, Map<String, String> files) {
        try {
            for (String old : Folders.texts(folder).keySet()) {
                Files.delete(folder.resolve(old));
            }
            for (var file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
