package org.jvenv.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.AnyCommand;
import org.jvenv.cli.command.ArgumentParser;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommandRow;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.FailureHandler;
import org.jvenv.cli.command.HelpText;
import org.jvenv.cli.command.RawCommand;
import org.jvenv.cli.settings.Settings;
import org.jvenv.environment.ToolVersion;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.platform.ProgramException;

/** Runs the command that a command line names. Only the class of that command is loaded. */
public final class Cli {

    private final CommandContext context;

    public Cli(CommandContext context) {
        this.context = context;
    }

    /** Returns the table of commands, in the order of {@code jvenv --help}. */
    public static List<? extends CommandRow> table() {
        return CommandTable.ROWS;
    }

    /** Runs the command in {@code args}, and returns the exit status, usually that of an {@link ExitCode}. */
    public int run(String... args) {
        try {
            ArgumentParser.checkText(Arrays.asList(args));
            return dispatch(Arrays.asList(args));
        } catch (ProgramException e) {
            context.err().println("error: " + e.getMessage());
            return e.status();
        } catch (IOException e) {
            return new FailureHandler(context.err())
                    .handle(new UncheckedIOException(e))
                    .number();
        } catch (RuntimeException e) {
            return new FailureHandler(context.err()).handle(e).number();
        }
    }

    private int dispatch(List<String> args) throws IOException {
        String first = args.isEmpty() ? "" : args.get(0);
        if (first.isEmpty()) {
            return print(context.err(), UsageText.ofAll(), ExitCode.USAGE);
        }
        if (!first.startsWith("-") && !first.equals("help")) {
            return run(first, args); // does not load CommonOptions, because shells call some commands at each prompt
        }
        if (first.equals("help") && args.size() > 1) {
            List<String> helped = new ArrayList<>(args.subList(1, args.size()));
            helped.add(CommonOptions.HELP.name());
            return dispatch(helped);
        }
        if (first.equals("help") || CommonOptions.HELP.names().contains(first)) {
            return print(context.out(), UsageText.ofAll(), ExitCode.SUCCESS);
        }
        if (CommonOptions.VERSION.names().contains(first)) {
            return print(context.out(), "jvenv " + ToolVersion.current() + "\n", ExitCode.SUCCESS);
        }
        throw UnknownCommand.of(first);
    }

    /** Runs the command whose name has one word or two. */
    private int run(String first, List<String> args) throws IOException {
        @Nullable CommandTable pair = args.size() > 1 ? CommandTable.named(first + " " + args.get(1)) : null;
        @Nullable CommandTable row = pair == null ? CommandTable.named(first) : pair;
        if (row == null || first.contains(" ")) {
            throw UnknownCommand.of(first);
        }
        List<String> rest = args.subList(pair == null ? 1 : 2, args.size());
        AnyCommand command = row.build(context);
        return command instanceof Command parsed ? run(row, parsed, rest) : ((RawCommand) command).run(rest);
    }

    private static int print(PrintStream stream, String text, ExitCode code) {
        stream.print(text);
        return code.number();
    }

    private int run(CommandRow row, Command command, List<String> args) throws IOException {
        Arguments arguments = ArgumentParser.parse(command, args);
        if (arguments.has(CommonOptions.HELP)) {
            context.out().print(HelpText.of(command));
            return ExitCode.SUCCESS.number();
        }
        if (!row.takesSettings()) {
            return run(command, arguments);
        }
        Settings settings = new Settings(command.groups(), CommandTable.ROWS, context);
        settings.addTo(arguments);
        try {
            return run(command, arguments);
        } catch (JvenvException e) {
            throw settings.located(e);
        }
    }

    private static int run(Command command, Arguments arguments) throws IOException {
        arguments.check(command.groups());
        return command.status(arguments);
    }
}
