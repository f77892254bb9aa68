package dev.slipway.cli;

import dev.slipway.blueprint.WrongUsage;
import dev.slipway.files.NotWritten;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into lines on the error stream and an exit code: 1 failed, 2 wrong usage. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final SlipwayCommand slipway;

    Failures(SlipwayCommand slipway) {
        this.slipway = slipway;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String problem = failure instanceof UnmatchedArgumentException unmatched ? Unmatched.message(unmatched)
                : failure.getMessage();
        return report(command, failure, List.of(problem), WRONG_USAGE);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof WrongUsage wrong) {
            return report(command, failure, wrong.problems(), WRONG_USAGE);
        }
        if (failure instanceof NotWritten) {
            return report(command, failure, List.of(failure.getMessage()), FAILED);
        }
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.toString();
        return report(command, failure, List.of(message + "; --verbose shows where"), FAILED);
    }

    private int report(CommandLine command, Exception failure, List<String> problems, int code) {
        PrintWriter err = command.getErr();
        problems.forEach(problem -> err.println("slipway: " + problem));
        if (code == WRONG_USAGE) {
            err.println("Nothing was written. '" + command.getCommandSpec().qualifiedName() + " --help' lists the options.");
        }
        if (slipway.verbose) {
            failure.printStackTrace(err);
        }
        return code;
    }
}
