package dev.slipway.files;

import dev.slipway.blueprint.Problems;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

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
        if (Files.isRegularFile(target)) {
            problems.add(place, "it is a file; take another folder with --dir");
            return;
        }
        try {
            if (Files.isDirectory(target) && !isEmpty(target)) {
                problems.add(place, "the folder exists and is not empty; take another with --dir, or empty it yourself");
                return;
            }
        } catch (IOException e) {
            problems.add(place, "whether the folder is empty can't be seen (" + reason(e) + "); make it readable, or take"
                    + " another with --dir");
            return;
        }
        checkWritable(target.toAbsolutePath().normalize(), place, problems);
    }

    private static void checkWritable(Path target, String place, Problems problems) {
        Path nearest = target.getParent() == null ? null : target;
        while (nearest != null && Files.notExists(nearest)) {
            nearest = nearest.getParent();
        }
        if (nearest == null) {
            problems.add(place, NO_PARENT);
        } else if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            problems.add(place, "it can't be written, since '" + nearest + "' is no folder that you may write to"
                    + reason(nearest) + "; take another with --dir");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    /** Why it can't even be looked at, such as a name that is too long. */
    private static String reason(Path path) {
        try {
            Files.readAttributes(path, BasicFileAttributes.class);
            return "";
        } catch (IOException e) {
            return " (" + reason(e) + ")";
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        return failure instanceof FileSystemException e && e.getReason() != null ? e.getReason() : String.valueOf(failure.getMessage());
    }
}
