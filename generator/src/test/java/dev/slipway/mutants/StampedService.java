package dev.slipway.mutants;

import dev.slipway.cli.Slipway;
import dev.slipway.variants.Maven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** A service, stamped with the template's own names, so that a patch reads like the template. */
final class StampedService {

    private static final String NAME = "corner-shop";
    private static final List<String> NEW =
            List.of("new", NAME, "--package", "com.example.cornershop", "--group", "com.example");
    private static final List<String> PASSED_ON = List.of("maven.repo.local", "test.database", "test.database.url");

    private final Path folder;

    private StampedService(Path folder) {
        this.folder = folder;
    }

    /** The default service, or with an option, {@code --sample}, the one that it asks for, in a folder of its own. */
    static StampedService in(Path parent, String option) throws IOException {
        Path folder = parent.toAbsolutePath().resolve(NAME);
        delete(folder);
        Files.createDirectories(parent);
        Slipway.Run run = Slipway.in(parent)
                .run(Stream.concat(NEW.stream(), Stream.of(option).filter(each -> !each.isEmpty())).toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        return new StampedService(folder);
    }

    /** Applies a mutant, or with {@code -R} takes it back, or with {@code --check} does neither. */
    void apply(Mutant mutant, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "apply"));
        command.addAll(List.of(options));
        command.add(mutant.file().toString());
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // else git would take the service for a part of this repository, and skip every path of the patch in silence
        builder.environment().put("GIT_CEILING_DIRECTORIES", folder.getParent().toString());
        Process git = builder.start();
        String output = new String(git.getInputStream().readAllBytes());
        assertThat(git.waitFor()).as("%s does not apply to a stamped service:%n%s", mutant, output).isZero();
    }

    /**
     * Runs the named tests, and nothing else that a build checks.
     *
     * @return the end of the log where they were red, else nothing
     */
    String test(String tests) throws IOException, InterruptedException {
        delete(reports());
        var goals = new ArrayList<>(List.of("test", "-Dtest=" + tests, "-Denforcer.skip", "-Dspotless.check.skip", "-Djacoco.skip",
                "-Dquarkus.jacoco.enabled=false"));
        PASSED_ON.stream().filter(key -> System.getProperty(key) != null)
                .forEach(key -> goals.add("-D" + key + "=" + System.getProperty(key)));
        return new Maven(folder).run(goals.toArray(String[]::new));
    }

    Path reports() {
        return folder.resolve("target/surefire-reports");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }
}
