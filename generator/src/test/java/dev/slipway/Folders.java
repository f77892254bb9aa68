package dev.slipway;

import dev.slipway.catalog.Archive;
import dev.slipway.files.Packer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The folders that tests read: the real template, the miniature of one, and what was stamped. */
public final class Folders {

    public static final Path TEMPLATE = Path.of("../template");
    public static final Path MINI = Path.of("src/test/resources/mini");

    private Folders() {
    }

    public static Archive pack(Path folder) {
        try {
            return Packer.pack(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file's text by its path. */
    public static Map<String, String> texts(Path folder) {
        var texts = new TreeMap<String, String>();
        pack(folder).files().forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }
}
