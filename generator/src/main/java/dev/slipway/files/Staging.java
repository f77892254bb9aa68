package dev.slipway.files;

import dev.slipway.blueprint.WrongUsage;
import dev.slipway.plan.FileAction;
import dev.slipway.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Writes a plan beside its target and moves it into place, so that a failure leaves nothing behind. */
public final class Staging {

    private final Path target;
    private final Deque<Path> madeParents = new ArrayDeque<>();

    public Staging(Path target) {
        this.target = target.toAbsolutePath().normalize();
    }

    /**
     * Writes all of the plan, or nothing.
     *
     * @throws WrongUsage where nothing can be made beside the target
     * @throws IOException where a file can't be written; nothing is left then
     */
    public void write(Plan plan) throws IOException {
        Path parent = target.getParent();
        if (parent == null) {
            throw new WrongUsage("target '" + target + "': " + Target.NO_PARENT);
        }
        Path staging = prepare(parent);
        var cleanup = new Thread(() -> delete(staging));
        Runtime.getRuntime().addShutdownHook(cleanup);
        boolean done = false;
        try {
            Path service = Files.createDirectory(staging.resolve("service"));
            Set<Path> folders = new HashSet<>();
            for (FileAction file : plan.files()) {
                write(service, file, folders);
            }
            Files.deleteIfExists(target);
            Files.move(service, target, StandardCopyOption.ATOMIC_MOVE);
            done = true;
        } finally {
            delete(staging);
            Runtime.getRuntime().removeShutdownHook(cleanup);
            if (!done) {
                removeMadeParents();
            }
        }
    }

    private Path prepare(Path parent) throws IOException {
        try {
            makeParents(parent);
            return Files.createTempDirectory(parent, ".slipway-");
        } catch (FileSystemException e) {
            removeMadeParents();
            throw new WrongUsage("target '" + target + "': it can't be written (" + e.getMessage()
                    + "); take another with --dir");
        }
    }

    private void makeParents(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Path parent = folder.getParent();
            if (parent != null) {
                makeParents(parent);
            }
            Files.createDirectory(folder);
            madeParents.push(folder);
        }
    }

    private void removeMadeParents() {
        madeParents.forEach(Staging::deleteFile);
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

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Staging::deleteFile);
        } catch (IOException | UncheckedIOException e) {
            // it was never there, or is gone already
        }
    }

    private static void deleteFile(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // others have put something there; and what failed before this is what has to be said
        }
    }
}
