package org.jvenv.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses the arguments of commands with picocli. */
public final class ArgumentParser {

    private static final char UNDECODABLE = '\ufffd';

    private ArgumentParser() {}

    /**
     * Parses the arguments of {@code command}.
     *
     * @throws UsageException if an option is unknown, or a value is missing or invalid
     */
    public static Arguments parse(Command command, List<String> arguments) {
        CommandLine line = new CommandLine(command.spec());
        line.setExpandAtFiles(false);
        line.setOverwrittenOptionsAllowed(true);
        line.setAllowOptionsAsOptionParameters(true); // a prompt may be `--help`
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        try {
            return new Arguments(line.parseArgs(arguments.toArray(new String[0])));
        } catch (ParameterException e) {
            throw explained(e, line.getCommandSpec());
        }
    }

    /** Rejects arguments that Java could not decode: files and other programs would receive a changed text. */
    public static void checkText(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.indexOf(UNDECODABLE) >= 0) {
                throw UsageException.of(
                        "the argument `" + argument + "` is not text in the encoding of this system",
                        "encode it in UTF-8");
            }
        }
    }

    private static UsageException explained(ParameterException failure, CommandSpec spec) {
        String help = UsageException.seeHelp(spec.qualifiedName());
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, help);
        }
        if (failure instanceof MissingParameterException missing) {
            return missing.getMissing().get(0) instanceof OptionSpec option
                    ? UsageException.of("`" + option.longestName() + "` requires a value", help)
                    : UsageException.of(missing(missing.getMissing().get(0).paramLabel()), help);
        }
        return failure.getArgSpec() instanceof OptionSpec option && failure.getValue() != null
                ? UsageException.of("`" + option.longestName() + "` cannot be `" + failure.getValue() + "`", help)
                : UsageException.of(String.valueOf(failure.getMessage()), help);
    }

    private static UsageException unmatched(UnmatchedArgumentException failure, String help) {
        String argument = failure.getUnmatched().get(0);
        if (!failure.isUnknownOption()) {
            return UsageException.of("unexpected argument `" + argument + "`", help);
        }
        List<String> suggestions = new ArrayList<>(failure.getSuggestions());
        String hint = suggestions.isEmpty() ? help : "did you mean `" + suggestions.get(0) + "`?";
        return UsageException.of("unknown option `" + argument + "`", hint);
    }

    private static String missing(String label) {
        return label.equals("SOURCE") || label.equals("TARGET")
                ? "no `" + label + "` is given"
                : "no directory is given";
    }
}
