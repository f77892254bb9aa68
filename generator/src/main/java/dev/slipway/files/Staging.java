package dev.slipway.files;

import dev.slipway.blueprint.WrongUsage;
import dev.slipway.plan.FileAction;
import dev.slipway.plan.Plan;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Writes a plan beside its target, or within it where it is there, and moves it into place: all of it or nothing. */
public final class Staging {

    private final Path target;
    private final Writing writing = new Writing();

    public Staging(Path target) {
        this.target = target.toAbsolutePath().normalize();
    }

    /**
     * Writes all of the plan, or nothing.
     *
     * @throws WrongUsage where nothing can be made beside the target
     * @throws NotWritten where a file can't be written, or the program is told to end; nothing is left then
     */
    public void write(Plan plan) throws IOException {
        Path parent = target.getParent();
        if (parent == null) {
            throw new WrongUsage(place() + Target.NO_PARENT);
        }
        var signal = new Thread(writing::takeBack);
        try {
            listen(signal);
            writeAll(plan, parent);
        } catch (CancellationException e) {
            throw new NotWritten(place() + "the program was told to end before all was written; nothing of it is left,"
                    + " so call it again", e);
        } catch (IOException e) {
            throw new NotWritten(place() + "it can't be written whole (" + e.getMessage() + "), and nothing of it is left;"
                    + " mend that, or take another with --dir", e);
        } finally {
            writing.takeBack();
            forget(signal);
        }
    }

    private void writeAll(Plan plan, Path parent) throws IOException {
        boolean exists = Files.isDirectory(target);
        Path staging = prepare(exists ? target : parent);
        Path service = staging.resolve("service");
        Set<Path> folders = new HashSet<>();
        writing.step(() -> Files.createDirectory(service));
        for (FileAction file : plan.files()) {
            writing.step(() -> write(service, file, folders));
        }
        writing.last(() -> {
            if (exists) {
                fill(service, staging);
            } else {
                Files.move(service, target, StandardCopyOption.ATOMIC_MOVE);
            }
            Removal.whole(staging);
        });
    }

    private Path prepare(Path folder) throws IOException {
        var staging = new Path[1];
        try {
            writing.step(() -> {
                makeFolders(folder);
                staging[0] = Files.createTempDirectory(folder, ".slipway-");
                writing.undoneBy(() -> Removal.whole(staging[0]));
            });
        } catch (FileSystemException e) {
            throw new WrongUsage(place() + "it can't be written (" + e.getMessage() + "); take another with --dir");
        }
        return staging[0];
    }

    private void makeFolders(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Path parent = folder.getParent();
            if (parent != null) {
                makeFolders(parent);
            }
            Files.createDirectory(folder);
            writing.undoneBy(() -> Removal.ifEmpty(folder));
        }
    }

    /** The folder that is there stays, with its mode and whoever stands in it. */
    private void fill(Path service, Path staging) throws IOException {
        for (Path child : children(target)) {
            if (!child.equals(staging)) {
                throw new DirectoryNotEmptyException(target.toString());
            }
        }
        for (Path child : children(service)) {
            Path place = target.resolve(child.getFileName());
            Files.move(child, place);
            writing.undoneBy(() -> Removal.whole(place));
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static void write(Path service, FileAction file, Set<Path> folders) throws IOException {
        Path path = service.resolve(file.path());
        Path folder = path.getParent();
        if (folder != null && folders.add(folder)) {
            Files.createDirectories(folder);
        }
        Files.write(path, file.content());
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (file.isExecutable() && view != null) {
            Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            view.setPermissions(permissions);
        }
    }

    private static void listen(Thread signal) {
        try {
            Runtime.getRuntime().addShutdownHook(signal);
        } catch (IllegalStateException e) { // the program ends already
            throw new CancellationException();
        }
    }

    private static void forget(Thread signal) {
        try {
            Runtime.getRuntime().removeShutdownHook(signal);
        } catch (IllegalStateException e) {
            // it runs, or has run
        }
    }

    private String place() {
        return "target '" + target + "': ";
    }
}
