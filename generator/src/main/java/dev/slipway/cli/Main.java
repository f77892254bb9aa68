package dev.slipway.cli;

import dev.slipway.catalog.Template;
import dev.slipway.files.Packed;
import dev.slipway.plan.Planner;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // read while the command line is
        var planner = CompletableFuture.supplyAsync(() -> new Planner(Template.read(Packed.template()), Version.text()));
        System.exit(run(Path.of(""), planner::join, out, err, arguments));
    }

    /**
     * Runs one call.
     *
     * @param folder the one that relative paths are seen from
     * @param planner of services from one template
     * @return the exit code: 0 done, 1 failed, 2 wrong usage
     */
    static int run(Path folder, Supplier<Planner> planner, PrintWriter out, PrintWriter err, String... arguments) {
        var slipway = new SlipwayCommand();
        int code = new CommandLine(slipway)
                .addSubcommand(new NewCommand(folder, planner))
                .addSubcommand(new PatternsCommand(planner))
                .addSubcommand(new ExplainCommand())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(new Failures(slipway))
                .setExecutionExceptionHandler(new Failures(slipway))
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }
}
