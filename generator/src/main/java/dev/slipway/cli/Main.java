package dev.slipway.cli;

import dev.slipway.files.Packed;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(Path.of(""), Packed::template, out, err, arguments));
    }

    /**
     * @param folder the one that relative paths are seen from
     * @param template the archive of the template's files
     * @return the exit code: 0 done, 1 failed, 2 wrong usage
     */
    static int run(Path folder, Supplier<byte[]> template, PrintWriter out, PrintWriter err, String... arguments) {
        var slipway = new SlipwayCommand();
        int code = new CommandLine(slipway)
                .addSubcommand(new NewCommand(folder, template))
                .addSubcommand(new PatternsCommand(template))
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
