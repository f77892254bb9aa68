package dev.slipway.cli;

import dev.slipway.blueprint.Nearest;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was probably meant by a word that is no command, or by an option that there is none of. */
final class Unmatched {

    private static final String OPTION = "--";

    private Unmatched() {
    }

    static String message(UnmatchedArgumentException failure) {
        CommandLine command = failure.getCommandLine();
        String seen = failure.getUnmatched().get(0);
        if (seen.startsWith("-")) {
            return "Unknown option: '" + seen + "'" + hint(seen, command);
        }
        if (!command.getSubcommands().isEmpty()) {
            return "command '" + seen + "' is unknown" + Nearest.hint(seen, command.getSubcommands().keySet());
        }
        return String.valueOf(failure.getMessage());
    }

    private static String hint(String seen, CommandLine command) {
        List<String> known = command.getCommandSpec().optionsMap().keySet().stream()
                .filter(name -> name.startsWith(OPTION)).map(name -> name.substring(OPTION.length())).toList();
        return Nearest.find(seen.replaceFirst("=.*", "").replaceFirst("^-+", ""), known)
                .map(name -> "; did you mean '" + OPTION + name + "'?").orElse("");
    }
}
