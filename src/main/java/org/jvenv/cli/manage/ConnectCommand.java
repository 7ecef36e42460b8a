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

/** {@code jvenv connect}: connects a project and an environment. */
public final class ConnectCommand implements ExitCodeCommand {

    private static final Option REVERSE = CommonOptions.REVERSE.describedAs("disconnect them");

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
                "Connect a project and an environment.",
                "The file .venv in the project gets the path of the environment (PEP 832), and the file .project in",
                "the environment gets the path of the project.",
                "DIR is the project, by default the working directory.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(REVERSE, CommonOptions.QUIET, CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        String[] words = arguments.words();
        EnvironmentFiles files = environments.firstOrDefault(words);
        Path project = project(words);
        ProjectRedirect redirect = ProjectRedirect.in(project, files.prefix());
        ProjectFile projectFile = new ProjectFile(files.prefix());
        String result;
        if (arguments.has(REVERSE)) {
            redirect.remove();
            if (project.equals(projectFile.project().orElse(null))) {
                environments.keepingTrust(files.prefix(), projectFile::clear);
            }
            result = " are disconnected";
        } else {
            projectFile.checkDirectory(project);
            redirect.replace();
            environments.keepingTrust(files.prefix(), () -> projectFile.set(project));
            result = " are connected";
        }
        context.tell(arguments, project + " and " + files.prefix() + result);
        return ExitCode.SUCCESS;
    }

    private Path project(String[] words) {
        return words.length < 2 ? context.workingDirectory() : context.directory(words[1]);
    }
}
