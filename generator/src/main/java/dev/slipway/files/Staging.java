package dev.slipway.files;

import dev.slipway.blueprint.WrongUsage;
import dev.slipway.plan.FileAction;
import dev.slipway.plan.Plan;
import java.io.IOException;
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
     * @throws WrongUsage where nothing can be made beside the target
     * @throws IOException where a file can't be written; nothing is left then
     */
    public void write(Plan plan) throws IOException {
        Path staging = prepare();
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

    private Path prepare() throws IOException {
        try {
            makeParents(target.getParent());
            return Files.createTempDirectory(target.getParent(), ".slipway-");
        } catch (FileSystemException e) {
            removeMadeParents();
            throw new WrongUsage("target '" + target + "': it can't be written (" + e.getMessage()
                    + "); take another with --dir");
        }
    }

    private void makeParents(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            makeParents(folder.getParent());
            Files.createDirectory(folder);
            madeParents.push(folder);
        }
    }

    private void removeMadeParents() {
        madeParents.forEach(Staging::delete);
    }

    private static void write(Path service, FileAction file, Set<Path> folders) throws IOException {
        Path path = service.resolve(file.path());
        if (folders.add(path.getParent())) {
            Files.createDirectories(path.getParent());
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
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            // it was never there, or is gone already
        }
    }
}
