package org.jvenv.cli.manage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.environment.ProjectFile;
import org.jvenv.failure.ExitCode;
import org.jvenv.manage.EnvironmentFiles;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv project}: prints or sets the project of an environment. */
public final class ProjectCommand implements ExitCodeCommand {

    private static final Option UNSET = Option.flag("remove the project of the environment", "--unset");

    private final CommandContext context;
    private final EnvironmentArguments environments;

    public ProjectCommand(CommandContext context) {
        this.context = context;
        this.environments = new EnvironmentArguments(context);
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(
                "project",
                "ENV [DIR]",
                "0..2",
                groups(),
                "Print the directory of the project of an environment, or set it to DIR.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(UNSET, CommonOptions.QUIET, CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        String[] words = arguments.words();
        EnvironmentFiles files = environments.firstOrDefault(words);
        ProjectFile file = new ProjectFile(files.prefix());
        if (arguments.has(UNSET)) {
            unset(file, files.prefix(), words, arguments);
        } else if (words.length == 2) {
            set(file, files.prefix(), words[1], arguments);
        } else {
            context.out().println(file.namedProject());
        }
        return ExitCode.SUCCESS;
    }

    private void set(ProjectFile file, Path prefix, String word, Arguments arguments) throws IOException {
        Path project = context.directory(word);
        environments.keepingTrust(prefix, () -> file.set(project));
        context.tell(arguments, "the project of " + prefix.getFileName() + " is " + project);
    }

    private void unset(ProjectFile file, Path prefix, String[] words, Arguments arguments) throws IOException {
        if (words.length == 2) {
            throw UsageException.of("`" + UNSET + "` and a directory are given", "leave out one of them");
        }
        AtomicBoolean removed = new AtomicBoolean();
        environments.keepingTrust(prefix, () -> removed.set(file.clear()));
        context.tell(arguments, removed.get() ? "removed the project" : "the environment has no project");
    }
}
