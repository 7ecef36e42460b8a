package org.jvenv.cli.manage;

import java.io.IOException;
import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.failure.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv path}: prints the path of an environment. */
public final class PathCommand implements ExitCodeCommand {

    private final CommandContext context;
    private final EnvironmentArguments environments;

    public PathCommand(CommandContext context) {
        this.context = context;
        this.environments = new EnvironmentArguments(context);
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(
                "path",
                "ENV",
                "0..1",
                groups(),
                "Print the path of an environment.",
                "Without ENV, it is the active one or that of the working directory.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        String[] words = arguments.words();
        context.streams()
                .dataFor(context.workingDirectory().getFileSystem())
                .println(environments.firstOrDefault(words).prefix());
        return ExitCode.SUCCESS;
    }
}
