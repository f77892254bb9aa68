package dev.slipway.cli;

import dev.slipway.catalog.Pattern;
import dev.slipway.plan.Planner;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code slipway patterns}: lists the patterns, a line each. */
@Command(name = "patterns", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "List the patterns: core ones are always there, others are on or off where nothing is said.")
final class PatternsCommand implements Callable<Integer> {

    private final Supplier<Planner> planner;

    @Spec
    private CommandSpec spec;

    PatternsCommand(Supplier<Planner> planner) {
        this.planner = planner;
    }

    @Override
    public Integer call() {
        var patterns = planner.get().template().manifest().patterns().values();
        int width = patterns.stream().mapToInt(pattern -> pattern.id().length()).max().orElse(0);
        for (Pattern pattern : patterns) {
            spec.commandLine().getOut().println(line(pattern, width));
        }
        return 0;
    }

    private static String line(Pattern pattern, int width) {
        String state = pattern.core() ? "core" : pattern.byDefault() ? "on" : "off";
        String needs = pattern.needs().isEmpty() ? "" : " (needs " + String.join(", ", pattern.needs()) + ")";
        return pad(pattern.id(), width) + "  " + pad(state, 4) + "  " + pattern.summary() + needs;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
