package dev.slipway.files;

import dev.slipway.catalog.Archive;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeMap;

/** Packs folders into archives while the generator is built; the arguments are folder, archive, folder, archive... */
public final class Packer {

    /** What builds and editors leave behind, at any depth. */
    private static final Set<String> LITTER = Set.of("target", ".git", ".idea", ".vscode", ".settings", ".DS_Store");

    private Packer() {
    }

    public static void main(String[] folders) throws IOException {
        for (int i = 0; i + 1 < folders.length; i += 2) {
            Path archive = Path.of(folders[i + 1]);
            Path folder = archive.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(archive, pack(Path.of(folders[i])).zip());
        }
    }

    /** All files below a folder; a folder that is not there holds none. */
    public static Archive pack(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return isLitter(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (!isLitter(file)) {
                        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return new Archive(files);
    }

    private static boolean isLitter(Path path) {
        Path name = path.getFileName();
        return name != null && LITTER.contains(name.toString());
    }
}
