package org.jvenv.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.cli.create.CreateArguments;
import org.jvenv.cli.create.CreateOptions;
import org.jvenv.failure.ExitCode;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.manage.EnvironmentProcess;
import org.jvenv.manage.Lease;
import org.jvenv.manage.TemporaryEnvironments;
import org.jvenv.platform.ProcessIdentity;
import org.jvenv.report.ConsoleProgress;
import org.jvenv.report.ConsoleProgress.Verbosity;
import org.jvenv.report.Progress;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv temp}: creates an environment for one shell or program, and deletes it afterwards. */
public final class TempCommand implements Command {

    /** For shell functions, which create temporary environments in {@code WORKON_HOME}. */
    private static final Option WHILE = Option.value(
                    "PID", "create nothing; delete the environment at CMD after this process ends", "--while")
            .commandLineOnly();

    private final CommandContext context;

    public TempCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = EnvironmentArguments.spec(
                "temp",
                "CMD",
                "0..*",
                groups(),
                "Create an environment, run CMD or a shell in it, and delete it.",
                "The options are those of `jvenv create`.",
                "The exit status is that of the program or shell.");
        spec.parser().stopAtPositional(true);
        return spec;
    }

    @Override
    public List<OptionGroup> groups() {
        List<OptionGroup> groups = new ArrayList<>(CreateOptions.groupsWithoutDestination());
        groups.add(new OptionGroup("For shell functions", List.of(WHILE)));
        return groups;
    }

    @Override
    public void check(Arguments parsed) {
        new CreateArguments(parsed, context).request(context.workingDirectory());
    }

    @Override
    public int status(Arguments parsed) throws IOException {
        List<String> command = new ArrayList<>(List.of(parsed.words()));
        RunCommand.removeDashes(command);
        TemporaryEnvironments environments = context.services().temporaryEnvironments();
        environments.deleteAbandoned();
        if (parsed.has(WHILE)) {
            environments.deleteAfter(processOf(parsed), prefixOf(command));
            return ExitCode.SUCCESS.number();
        }
        try (Lease lease = environments.create()) {
            create(parsed, lease.prefix());
            return run(new EnvironmentFiles(lease.prefix()), command, lease);
        }
    }

    private static long processOf(Arguments parsed) {
        String number = Objects.requireNonNullElse(parsed.text(WHILE), "");
        try {
            long process = Long.parseLong(number);
            if (ProcessIdentity.exists(process)) {
                return process;
            }
        } catch (NumberFormatException e) {
            throw noProcess(number);
        }
        throw noProcess(number);
    }

    private static UsageException noProcess(String number) {
        return UsageException.of("`" + WHILE + "` cannot be `" + number + "`", "pass the ID of a running process");
    }

    private Path prefixOf(List<String> words) {
        if (words.size() != 1) {
            throw UsageException.of(
                    "`" + WHILE + "` requires the path of one environment", UsageException.seeHelp("jvenv temp"));
        }
        return context.resolve(words.get(0));
    }

    private void create(Arguments parsed, Path prefix) {
        CreateArguments arguments = new CreateArguments(parsed, context);
        Verbosity verbosity = arguments.has(CommonOptions.VERBOSE) ? Verbosity.VERBOSE : Verbosity.QUIET;
        Progress progress = new ConsoleProgress(context.err(), verbosity, arguments.has(CommonOptions.EXPLAIN));
        arguments.creator(progress).create(arguments.request(prefix));
        if (!arguments.has(CommonOptions.QUIET)) {
            context.err().println("created " + prefix + "; it is deleted at the end");
        }
    }

    private int run(EnvironmentFiles environment, List<String> command, Lease lease) throws IOException {
        lease.announceProgram();
        if (command.isEmpty()) {
            return new ShellCommand(context).run(environment, null, started -> record(started, lease));
        }
        return context.services()
                .foreground()
                .run(
                        new EnvironmentProcess(environment, context.variables()::find)
                                .call(command, context.workingDirectory()),
                        started -> record(started, lease));
    }

    private static void record(long started, Lease lease) {
        try {
            lease.assignTo(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
