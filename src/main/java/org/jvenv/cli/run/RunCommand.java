package org.jvenv.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.environment.ProjectFile;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.manage.EnvironmentProcess;
import org.jvenv.platform.Foreground.Call;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv run}: runs a program in an environment, or in each. */
public final class RunCommand implements Command {

    private static final Option ALL = CommonOptions.ALL
            .describedAs("run it in every environment in $WORKON_HOME; leave out ENV")
            .withShortName("-a");
    private static final Option PARALLEL = Option.flag(
                    "with " + ALL + ": in several at once, the output of each in one piece", "-j", "--parallel")
            .requires(ALL);
    private static final Option IN_PROJECT =
            Option.flag("begin in the directory of the environment's project", "-c", "--in-project");

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
                "ENV [--] CMD",
                "0..*",
                groups(),
                "Run a program in an environment, which is not activated; with " + ALL + ", in each that has a name.",
                "The exit status is that of the program: 127 if there is none, 126 if it cannot be run, 128 and the",
                "number of the signal if one ended it. Of several, the highest.");
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
        boolean all = arguments.has(ALL);
        @Nullable String word = all || words.isEmpty() ? null : words.remove(0);
        dropDashes(words);
        if (word == null && !all) {
            throw EnvironmentArguments.missing();
        }
        if (words.isEmpty()) {
            throw UsageException.of("no program is named", "`jvenv shell` starts a shell");
        }
        boolean inProject = arguments.has(IN_PROJECT);
        return word == null
                ? new RunInEach(context.services().foreground(), context.streams())
                        .run(calls(words, inProject), arguments.has(PARALLEL))
                : context.services().foreground().run(call(environments.existing(word), words, inProject));
    }

    /** Drops the dashes that may stand in front of a program and its arguments. */
    static void dropDashes(List<String> words) {
        if (!words.isEmpty() && words.get(0).equals("--")) {
            words.remove(0);
        }
    }

    private List<RunInEach.Turn> calls(List<String> command, boolean inProject) throws IOException {
        List<RunInEach.Turn> turns = new ArrayList<>();
        for (Path prefix : environments.named()) {
            turns.add(new RunInEach.Turn(
                    String.valueOf(prefix.getFileName()),
                    () -> call(new EnvironmentFiles(prefix), command, inProject)));
        }
        return turns;
    }

    private Call call(EnvironmentFiles environment, List<String> command, boolean inProject) throws IOException {
        Path directory =
                inProject ? new ProjectFile(environment.prefix()).existingProject() : context.workingDirectory();
        return new EnvironmentProcess(environment, context.variables()::find).call(command, directory);
    }
}
