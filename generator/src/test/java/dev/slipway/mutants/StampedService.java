package dev.slipway.mutants;

import dev.slipway.cli.Slipway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The default service, stamped with the template's own names, so that a patch reads like the template. */
final class StampedService {

    private static final String NAME = "corner-shop";
    private static final String[] NEW = {"new", NAME, "--package", "com.example.cornershop", "--group", "com.example"};

    private final Path folder;

    private StampedService(Path folder) {
        this.folder = folder;
    }

    static StampedService in(Path parent) throws IOException {
        Path folder = parent.resolve(NAME);
        delete(folder);
        Files.createDirectories(parent);
        Slipway.Run run = Slipway.in(parent).run(NEW);
        assertThat(run.exit()).as(run.err()).isZero();
        return new StampedService(folder);
    }

    /** Applies a mutant, or with {@code -R} takes it back, or with {@code --check} does neither. */
    void apply(Mutant mutant, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "apply"));
        command.addAll(List.of(options));
        command.add(mutant.file().toString());
        Run run = run(folder, command);
        assertThat(run.code()).as("%s does not apply to a stamped service:%n%s", mutant, run.output()).isZero();
    }

    /** Runs the named tests, and nothing else that a build checks. */
    Run test(String tests) throws IOException, InterruptedException {
        delete(reports());
        var command = new ArrayList<>(List.of("./mvnw", "-B", "-ntp", "test", "-Dtest=" + tests, "-Denforcer.skip",
                "-Dspotless.check.skip", "-Djacoco.skip"));
        for (String passedOn : List.of("maven.repo.local", "test.database", "test.database.url")) {
            if (System.getProperty(passedOn) != null) {
                command.add("-D" + passedOn + "=" + System.getProperty(passedOn));
            }
        }
        return run(folder, command);
    }

    Path reports() {
        return folder.resolve("target/surefire-reports");
    }

    private Run run(Path directory, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("run", ".log");
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // else git would take the service for a part of this repository, and skip every path of the patch in silence
        builder.environment().put("GIT_CEILING_DIRECTORIES", folder.toAbsolutePath().getParent().toString());
        Process process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Run(process.exitValue(), Files.readString(log));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    record Run(int code, String output) {
    }
}
