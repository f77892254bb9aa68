package dev.slipway.cli;

import dev.slipway.blueprint.Nearest;
import dev.slipway.blueprint.WrongUsage;
import dev.slipway.catalog.Archive;
import dev.slipway.files.Packed;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway explain PATTERN}: prints the pattern's reference page. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Print the reference page of a pattern.")
final class ExplainCommand implements Callable<Integer> {

    private static final String FOLDER = "patterns/";

    @Parameters(paramLabel = "PATTERN", description = "One that 'slipway patterns' lists.")
    private String pattern;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Archive reference = Archive.read(Packed.reference());
        List<String> known = reference.files().keySet().stream()
                .filter(path -> path.startsWith(FOLDER) && path.endsWith(".md"))
                .map(path -> path.substring(FOLDER.length(), path.length() - ".md".length())).toList();
        if (!known.contains(pattern)) {
            throw new WrongUsage("PATTERN: '" + pattern + "' is unknown" + Nearest.hint(pattern, known));
        }
        spec.commandLine().getOut().print(reference.text(FOLDER + pattern + ".md"));
        return 0;
    }
}
