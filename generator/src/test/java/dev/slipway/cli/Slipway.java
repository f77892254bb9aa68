package dev.slipway.cli;

import dev.slipway.Folders;
import dev.slipway.catalog.Template;
import dev.slipway.files.Packed;
import dev.slipway.plan.Planner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Runs the program as it runs for its users, and keeps what it answered. */
public record Slipway(Path folder, Supplier<Planner> planner) {

    /** What a call left: its exit code and what it wrote. */
    public record Run(int exit, String out, String err) {
    }

    /** With the real template, as it is packed into the jar. */
    public static Slipway in(Path folder) {
        return new Slipway(folder, () -> planner(Packed.template()));
    }

    /** With the miniature of a template. */
    public static Slipway mini(Path folder) {
        return new Slipway(folder, () -> planner(Folders.pack(Folders.MINI).zip()));
    }

    private static Planner planner(byte[] template) {
        return new Planner(Template.read(template), Version.text());
    }

    public Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(folder, planner, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(exit, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }
}
