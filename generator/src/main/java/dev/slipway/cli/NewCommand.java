package dev.slipway.cli;

import dev.slipway.blueprint.Problems;
import dev.slipway.blueprint.WrongUsage;
import dev.slipway.files.Staging;
import dev.slipway.files.Target;
import dev.slipway.plan.Plan;
import dev.slipway.plan.Planner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway new NAME}: stamps out a service. */
@Command(name = "new", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = "Stamp out a service into a folder of its own.")
final class NewCommand implements Callable<Integer> {

    /** One with something after it: a last one, with nothing, would be lost without a word. */
    private static final String COMMA = ",(?=.)";

    @Parameters(paramLabel = "NAME", description = "A lower-case DNS label of at most 40 characters.")
    String name;

    @Option(names = "--package", paramLabel = "PACKAGE", description = "Its Java package (org.acme.NAME, without hyphens).")
    Optional<String> packageName = Optional.empty();

    @Option(names = "--group", paramLabel = "GROUP", description = "Its Maven group (the package without its last part).")
    Optional<String> group = Optional.empty();

    @Option(names = "--dir", paramLabel = "DIR", description = "The folder to make (./NAME); it may exist if it is empty.")
    Optional<Path> dir = Optional.empty();

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for, in one line.")
    Optional<String> description = Optional.empty();

    @Option(names = "--java", paramLabel = "RELEASE", description = "The Java release: 17 (the default), 21 or 25.",
            defaultValue = "17", converter = Release.class)
    int java;

    @Option(names = "--with", paramLabel = "PATTERN", split = COMMA, splitSynopsisLabel = ",",
            description = "Add patterns, and what they need.")
    List<String> with = new ArrayList<>();

    @Option(names = "--without", paramLabel = "PATTERN", split = COMMA, splitSynopsisLabel = ",",
            description = "Leave patterns out.")
    List<String> without = new ArrayList<>();

    @Option(names = "--resource", paramLabel = "RESOURCE", description = {
        "A resource, as 'Name(field:type..., ...)'; may be given again.",
        "Types: string(max), text, int, long, decimal(digits,scale), money, boolean, date, instant, uuid, [ONE|TWO].",
        "After a type: ! for required, unique for one of a kind. Default: Item(name:string(80)!)"})
    List<String> resources = new ArrayList<>();

    @Option(names = "--sample", description = "Add the shop that the template is: catalog, stock, orders, payments.")
    boolean sample;

    @Option(names = "--bare", description = "Take the core patterns alone.")
    boolean bare;

    @Option(names = "--dry-run", description = "Show the plan with the sizes of its files, and write nothing.")
    boolean dryRun;

    @Option(names = "--json", description = "Print the plan as JSON.")
    boolean json;

    @Spec
    private CommandSpec spec;

    private final Path folder;
    private final Supplier<Planner> planner;

    NewCommand(Path folder, Supplier<Planner> planner) {
        this.folder = folder;
        this.planner = planner;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path target = target();
        Plan plan = plan(target);
        if (!dryRun) {
            new Staging(target).write(plan);
        }
        if (json) {
            out.print(PlanReport.json(plan, target, !dryRun));
        } else if (dryRun) {
            out.print(PlanReport.tree(plan));
        } else {
            out.print(PlanReport.summary(plan, target));
        }
        return 0;
    }

    private Path target() {
        try {
            return folder.resolve(dir.orElseGet(() -> Path.of(name)));
        } catch (InvalidPathException e) { // only of a name: picocli has read the folder
            throw new WrongUsage("NAME: '" + name + "' can't be the name of a folder;"
                    + " take letters a to z, digits and hyphens, such as 'order-desk'");
        }
    }

    private Plan plan(Path target) {
        var problems = new Problems();
        var blueprint = new Draft(planner.get().template().manifest(), problems).of(this);
        Target.check(target, problems);
        return planner.get().plan(blueprint, problems);
    }
}
