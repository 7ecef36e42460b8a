package org.jvenv.cli.manage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.create.ProjectRedirect;
import org.jvenv.environment.ProjectFile;
import org.jvenv.failure.ExitCode;
import org.jvenv.manage.EnvironmentFiles;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv connect}: ties a project and an environment to each other. */
public final class ConnectCommand implements ExitCodeCommand {

    private static final Option REVERSE = CommonOptions.REVERSE.describedAs("untie them again");

    private final CommandContext context;
    private final EnvironmentArguments environments;

    public ConnectCommand(CommandContext context) {
        this.context = context;
        this.environments = new EnvironmentArguments(context);
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(
                "connect",
                "ENV [DIR]",
                "0..2",
                groups(),
                "Tie a project, DIR or the working directory, and an environment to each other: a file .venv in DIR",
                "leads tools to the environment (PEP 832), and .project in the environment leads back.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(REVERSE, CommonOptions.QUIET, CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        String[] words = arguments.words();
        EnvironmentFiles files = environments.firstOrActive(words);
        Path project = project(words);
        ProjectRedirect redirect = ProjectRedirect.in(project, files.prefix());
        ProjectFile tie = new ProjectFile(files.prefix());
        String done;
        if (arguments.has(REVERSE)) {
            redirect.remove();
            if (project.equals(tie.project().orElse(null))) {
                environments.keepingTrust(files.prefix(), tie::untie);
            }
            done = " are not tied to each other now";
        } else {
            tie.checkDirectory(project);
            redirect.replace();
            environments.keepingTrust(files.prefix(), () -> tie.tie(project));
            done = " are tied to each other";
        }
        context.tell(arguments, project + " and " + files.prefix() + done);
        return ExitCode.SUCCESS;
    }

    private Path project(String[] words) {
        return words.length < 2 ? context.workingDirectory() : context.directory(words[1]);
    }
}
