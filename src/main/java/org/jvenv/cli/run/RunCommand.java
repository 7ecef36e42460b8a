package org.jvenv.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.environment.ProjectFile;
import org.jvenv.manage.EnvironmentException;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.manage.EnvironmentProcess;
import org.jvenv.platform.Foreground.Call;
import org.jvenv.tree.Trees;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv run}: runs a program in an environment, or in every named environment. */
public final class RunCommand implements Command {

    private static final Option ALL = CommonOptions.ALL
            .describedAs("run CMD in every environment in $WORKON_HOME, without ENV")
            .withShortName("-a");
    private static final Option PARALLEL = Option.flag(
                    "with " + ALL + ": run in several at once, and print each output in one piece", "-j", "--parallel")
            .requires(ALL);
    private static final Option IN_PROJECT =
            Option.flag("start in the directory of the environment's project", "-c", "--in-project");

    private final CommandContext context;
    private final EnvironmentArguments environments;

    public RunCommand(CommandContext context) {
        this.context = context;
        this.environments = new EnvironmentArguments(context);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = EnvironmentArguments.spec(
                "run",
                "[ENV] [--] CMD",
                "0..*",
                groups(),
                "Run a program in an environment without activation; with " + ALL + ", in every named environment.",
                "`jvenv run -- CMD` uses the active environment, otherwise that of the working directory.",
                "The exit status is that of the program: 127 if it does not exist, 126 if it cannot be executed,",
                "128 plus the number of the signal that ended it. With " + ALL + ", it is the highest of all.");
        spec.parser().stopAtPositional(true);
        return spec;
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(ALL, PARALLEL, IN_PROJECT, CommonOptions.HELP);
    }

    @Override
    public int status(Arguments arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(arguments.words()));
        boolean inProject = arguments.has(IN_PROJECT);
        if (arguments.has(ALL)) {
            removeDashes(words);
            checkProgram(words, "add it, such as `jvenv run " + ALL + " -- python -V`");
            return new RunInEach(context.services().foreground(), context.streams())
                    .run(calls(words, inProject), arguments.has(PARALLEL));
        }
        EnvironmentFiles environment = environment(words, arguments.hasDashesBeforeWords());
        return context.services().foreground().run(call(environment, words, inProject));
    }

    /** Removes the environment from {@code words}; after {@code --}, there is none. */
    private EnvironmentFiles environment(List<String> words, boolean isDefault) throws IOException {
        if (isDefault) {
            checkProgram(words, "add it, such as `jvenv run -- python -V`");
            return environments.byDefault();
        }
        if (words.isEmpty()) {
            throw EnvironmentArguments.missing();
        }
        String name = words.remove(0);
        removeDashes(words);
        checkProgram(words, "to start a shell, use `jvenv shell ENV`");
        return named(name);
    }

    private EnvironmentFiles named(String name) {
        try {
            return environments.existing(name);
        } catch (EnvironmentException e) {
            throw Trees.isThere(environments.prefix(name))
                    ? e
                    : e.withHint("`jvenv run ENV CMD` needs an environment; `jvenv run -- " + name + "` runs `" + name
                            + "` in that of the working directory");
        }
    }

    private static void checkProgram(List<String> words, String hint) {
        if (words.isEmpty()) {
            throw UsageException.of("no program is named", hint);
        }
    }

    /** Removes the optional {@code --} in front of the program. */
    static void removeDashes(List<String> words) {
        if (!words.isEmpty() && words.get(0).equals("--")) {
            words.remove(0);
        }
    }

    private List<RunInEach.Task> calls(List<String> command, boolean inProject) throws IOException {
        List<RunInEach.Task> tasks = new ArrayList<>();
        for (Path prefix : environments.named()) {
            tasks.add(new RunInEach.Task(
                    String.valueOf(prefix.getFileName()),
                    () -> call(new EnvironmentFiles(prefix), command, inProject)));
        }
        return tasks;
    }

    private Call call(EnvironmentFiles environment, List<String> command, boolean inProject) throws IOException {
        Path directory =
                inProject ? new ProjectFile(environment.prefix()).existingProject() : context.workingDirectory();
        return new EnvironmentProcess(environment, context.variables()::find).call(command, directory);
    }
}
