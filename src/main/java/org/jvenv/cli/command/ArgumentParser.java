package org.jvenv.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the arguments of commands by picocli. */
public final class ArgumentParser {

    private static final char UNDECODABLE = '\ufffd';

    private ArgumentParser() {}

    /**
     * Reads {@code arguments} as those of {@code command}.
     *
     * @throws UsageException if they are not what the command takes
     */
    public static Arguments parse(Command command, List<String> arguments) {
        CommandLine line = new CommandLine(command.spec());
        line.setExpandAtFiles(false);
        line.setOverwrittenOptionsAllowed(true);
        line.setAllowOptionsAsOptionParameters(true); // a prompt may be called --help
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        try {
            return new Arguments(line.parseArgs(arguments.toArray(new String[0])));
        } catch (ParameterException e) {
            throw explained(e, line.getCommandSpec());
        }
    }

    /** Rejects arguments that Java could not decode: they would be written to files and passed on changed. */
    public static void checkText(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.indexOf(UNDECODABLE) >= 0) {
                throw UsageException.of(
                        "the argument `" + argument + "` is not text in the encoding of this system",
                        "write it in UTF-8");
            }
        }
    }

    private static UsageException explained(ParameterException failure, CommandSpec spec) {
        String help = UsageException.seeHelp(spec.qualifiedName());
        if (failure instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            List<String> suggestions = new ArrayList<>(unmatched.getSuggestions());
            String hint = suggestions.isEmpty() ? help : "did you mean `" + suggestions.get(0) + "`?";
            return UsageException.of(
                    "unknown option `" + unmatched.getUnmatched().get(0) + "`", hint);
        }
        if (failure instanceof MissingParameterException missing) {
            return missing.getMissing().get(0) instanceof OptionSpec option
                    ? UsageException.of("`" + option.longestName() + "` lacks its value", help)
                    : UsageException.of(missing(missing.getMissing().get(0).paramLabel()), help);
        }
        return UsageException.of(String.valueOf(failure.getMessage()), help);
    }

    private static String missing(String label) {
        return label.equals("SOURCE") || label.equals("TARGET")
                ? "no `" + label + "` is given"
                : "no directory is given";
    }
}
