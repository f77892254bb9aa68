package dev.slipway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/reference/cli.md} is what the commands say of themselves; {@code -Dgolden=rewrite} writes it anew. */
class CliReferenceTest {

    private static final Path PAGE = Path.of("../docs/reference/cli.md");
    private static final List<String[]> COMMANDS = List.of(
            new String[] {"--help"},
            new String[] {"new", "--help"},
            new String[] {"patterns", "--help"},
            new String[] {"explain", "--help"});

    @Test
    void thePageSaysWhatTheCommandsSay() throws IOException {
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).as("run: ./mvnw -pl generator test -Dtest=CliReferenceTest -Dgolden=rewrite").hasContent(page());
    }

    private static String page() {
        var page = new StringBuilder("""
                # Commands

                Made from the command line itself; a test keeps it so. `slipway` stands for `./slipway`, or `slipway.cmd` on Windows.

                Exit codes: 0 done, 1 failed, 2 wrong usage (nothing was written then). A stack trace is shown with `--verbose` only.
                """);
        for (String[] command : COMMANDS) {
            String name = command.length == 1 ? "slipway" : "slipway " + command[0];
            page.append("\n## ").append(name).append("\n```\n").append(output(command)).append("```\n");
        }
        return page.toString();
    }

    private static String output(String... arguments) {
        return Slipway.in(Path.of("")).run(arguments).out();
    }
}
