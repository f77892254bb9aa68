package dev.slipway.files;

import dev.slipway.blueprint.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says whether a service may be written to a folder: Slipway overwrites nothing that it did not write. */
public final class Target {

    static final String NO_PARENT = "no folder can hold it; take another with --dir";

    private Target() {
    }

    public static void check(Path target, Problems problems) {
        String place = "target '" + target + "'";
        if (Files.isSymbolicLink(target)) {
            problems.add(place, "it is a link, which would be lost; take the folder that it leads to, or another, with --dir");
            return;
        }
        if (Files.isDirectory(target)) {
            if (!isEmpty(target)) {
                problems.add(place, "the folder exists and is not empty; take another with --dir, or empty it yourself");
                return;
            }
        } else if (Files.exists(target)) {
            problems.add(place, "it is a file; take another folder with --dir");
            return;
        }
        Path parent = target.toAbsolutePath().normalize().getParent();
        while (parent != null && Files.notExists(parent)) {
            parent = parent.getParent();
        }
        if (parent == null) {
            problems.add(place, NO_PARENT);
        } else if (!Files.isDirectory(parent) || !Files.isWritable(parent)) {
            problems.add(place, "it can't be written, since '" + parent + "' is no folder that you may write to;"
                    + " take another with --dir");
        }
    }

    private static boolean isEmpty(Path folder) {
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
