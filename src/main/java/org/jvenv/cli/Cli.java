package org.jvenv.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Creators;
import org.jvenv.cli.command.FailureHandler;
import org.jvenv.cli.command.HelpText;
import org.jvenv.cli.command.Nearest;
import org.jvenv.cli.command.Streams;
import org.jvenv.cli.command.Subcommand;
import org.jvenv.cli.command.UsageException;
import org.jvenv.cli.compat.VenvPersonality;
import org.jvenv.cli.compat.VirtualenvPersonality;
import org.jvenv.cli.run.PipCommand;
import org.jvenv.cli.settings.Setting;
import org.jvenv.cli.settings.SettingFiles;
import org.jvenv.cli.settings.Settings;
import org.jvenv.environment.ToolVersion;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.hook.HookCommand;
import org.jvenv.platform.Deadline;
import org.jvenv.platform.ProgramException;
import org.jvenv.report.ShownStream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands of jvenv, ready to run. Only the one that is named is built. */
public final class Cli {

    private static final String USAGE = """
        Usage: jvenv COMMAND [OPTIONS]...
        Python virtual environments.

        Make environments:
          create      create environments
          temp        make one for a shell or a program, and delete it after that
          venv        do what `python3 -m venv` does, with its options
          virtualenv  do what `virtualenv` does, with its options

        Use them:
          run         run a program in one, or in each
          shell       start a shell in one
          list        list those that have names (or ls)
          info        tell about one (or show)
          path        print where one is

        Look after them:
          copy        copy one
          rename      give one another name or place (or mv)
          remove      remove some (or rm)
          undo        bring back what was removed
          wipe        uninstall the packages of one
          project     say which project one is for
          connect     tie a project and one to each other
          env         set variables while one is active
          trust       let shells run what a project brings (or untrust)

        Look after jvenv:
          python      list, find and pin interpreters
          seed        look after the wheels that environments begin with
          cache       look after what jvenv can make anew
          config      show the settings in effect, and where each is made
          init        print what a shell has to read to know jvenv
          setup       have a shell know jvenv whenever it starts
          completion  print what lets a shell complete jvenv's words

        Options:
          -h, --help     show this text, or that of a command
          -V, --version  show the version of jvenv
        """;

    private static final String PYTHON_USAGE = """
        Usage: jvenv python COMMAND [OPTIONS]... [REQUEST]
        Interpreters of this machine. A REQUEST is as for `jvenv create --python`.

        Commands:
          list  list them
          find  print the path of the one that fits
          pin   write a request into .python-version
        """;

    private static final char UNDECODABLE = '\ufffd';

    private static final int LONGEST_ANSWER_SECONDS = 10;

    private final Creators creators;
    private final Path workingDirectory;
    private final Streams streams;

    public Cli(Creators creators, Path workingDirectory, Streams streams) {
        this.creators = creators;
        this.workingDirectory = workingDirectory;
        this.streams = streams;
    }

    /** Runs the command that {@code args} name, and returns the exit status: mostly one of {@link ExitCode}. */
    public int run(String... args) {
        try {
            checkText(args);
            return dispatch(Arrays.asList(args));
        } catch (ProgramException e) {
            streams.err().println("error: " + e.getMessage());
            return e.status();
        } catch (RuntimeException e) {
            return new FailureHandler(streams.err()).handle(e).number();
        }
    }

    /** Rejects arguments that Java could not decode: they would be written to files and passed on changed. */
    private static void checkText(String... args) {
        for (String arg : args) {
            if (arg.indexOf(UNDECODABLE) >= 0) {
                throw UsageException.of(
                        "the argument `" + arg + "` is not text in the encoding of this system", "write it in UTF-8");
            }
        }
    }

    private int dispatch(List<String> args) {
        String first = args.isEmpty() ? "" : args.get(0);
        return switch (first) {
            case "venv" ->
                new VenvPersonality(creators, workingDirectory, streams)
                        .run(rest(args))
                        .number();
            case "virtualenv" ->
                new VirtualenvPersonality(creators, workingDirectory, streams)
                        .run(rest(args))
                        .number();
            case "python" -> python(rest(args));
            case "hook" -> hook(rest(args)).number();
            case "pip" -> new PipCommand(creators, workingDirectory).run(rest(args));
            case "-h", "--help", "help" -> print(streams.out(), USAGE, ExitCode.SUCCESS);
            case "-V", "--version" -> print(streams.out(), "jvenv " + ToolVersion.current() + "\n", ExitCode.SUCCESS);
            case "" -> print(streams.err(), USAGE, ExitCode.USAGE);
            default -> run(first, args);
        };
    }

    /** The command of the shell integration; hidden from the help, because users do not type it. */
    private ExitCode hook(List<String> words) {
        HookCommand command = new HookCommand(
                creators::variable,
                creators.namedEnvironments(),
                creators.trustIfAny().orElse(null),
                workingDirectory);
        return Deadline.within(
                LONGEST_ANSWER_SECONDS, () -> command.run(words, ShownStream.raw(streams.out()), streams.err()));
    }

    private int run(String name, List<String> args) {
        @Nullable Subcommand command = new Subcommands(creators, workingDirectory, streams).named(name);
        if (command == null || name.contains(" ")) {
            throw unknown(name);
        }
        return run(command, rest(args));
    }

    private static List<String> rest(List<String> args) {
        return args.subList(1, args.size());
    }

    private int python(List<String> args) {
        String first = args.isEmpty() ? "" : args.get(0);
        @Nullable Subcommand command = new Subcommands(creators, workingDirectory, streams).named("python " + first);
        if (command != null) {
            return run(command, rest(args));
        }
        return switch (first) {
            case "-h", "--help" -> print(streams.out(), PYTHON_USAGE, ExitCode.SUCCESS);
            case "" -> print(streams.err(), PYTHON_USAGE, ExitCode.USAGE);
            default -> throw UsageException.of("unknown command `python " + first + "`", "see `jvenv python --help`");
        };
    }

    private static int print(PrintStream stream, String text, ExitCode code) {
        stream.print(text);
        return code.number();
    }

    private int run(Subcommand command, List<String> args) {
        CommandLine line = commandLine(command);
        ParseResult parsed = parse(line, args);
        if (parsed.hasMatchedOption("--help")) {
            streams.out().print(HelpText.of(line.getCommandSpec(), command.groups()));
            return ExitCode.SUCCESS.number();
        }
        if (!command.hasSettings()) {
            return command.status(parsed);
        }
        Settings settings = Settings.of(
                line.getCommandSpec(), creators::variable, new SettingFiles(creators::variable, workingDirectory));
        return settings.isEmpty() ? command.status(parsed) : run(command, settings, parsed, args);
    }

    private static int run(Subcommand command, Settings settings, ParseResult said, List<String> args) {
        List<String> keys = new ArrayList<>();
        for (OptionSpec option : said.matchedOptions()) {
            keys.add(Setting.keyOf(option));
        }
        if (said.hasMatchedPositional(0)) {
            keys.add(Settings.DIRECTORIES);
        }
        List<String> words = new ArrayList<>(settings.wordsBeside(keys));
        words.addAll(args);
        try {
            checkText(words.toArray(new String[0]));
            return command.status(parse(commandLine(command), words));
        } catch (JvenvException e) {
            throw settings.located(e, keys);
        }
    }

    /** {@code args} as {@code command} understands them. */
    static ParseResult parse(Subcommand command, List<String> args) {
        return parse(commandLine(command), args);
    }

    private static CommandLine commandLine(Subcommand command) {
        CommandLine line = new CommandLine(command.spec());
        line.setExpandAtFiles(false);
        line.setOverwrittenOptionsAllowed(true);
        line.setAllowOptionsAsOptionParameters(true); // a prompt may be called --help
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        return line;
    }

    private static ParseResult parse(CommandLine line, List<String> args) {
        try {
            return line.parseArgs(args.toArray(new String[0]));
        } catch (ParameterException e) {
            throw explained(e, line.getCommandSpec());
        }
    }

    private static UsageException explained(ParameterException failure, CommandSpec spec) {
        String help = "see `" + spec.qualifiedName() + " --help`";
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

    private static UsageException unknown(String command) {
        if (command.equals("activate") || command.equals("deactivate")) {
            return UsageException.of(
                    "only a shell that has loaded jvenv can `" + command + "`",
                    "`jvenv setup SHELL` has it loaded (in tcsh and csh it is `workon` and `deactivate` then); or"
                            + " source `bin/activate` of the environment");
        }
        String what = command.startsWith("-") ? "option" : "command";
        @Nullable String nearest = Nearest.to(command, Subcommands.NAMES);
        return UsageException.of(
                "unknown " + what + " `" + command + "`",
                nearest == null ? "see `jvenv --help`" : "did you mean `" + nearest + "`?");
    }
}
