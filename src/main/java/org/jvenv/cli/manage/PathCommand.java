package org.jvenv.cli.manage;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.Creators;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.Flags;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Streams;
import org.jvenv.failure.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jvenv path}: prints where an environment is. */
public final class PathCommand implements Command {

    private final Path workingDirectory;
    private final Streams streams;
    private final EnvironmentArguments environments;

    public PathCommand(Creators creators, Path workingDirectory, Streams streams) {
        this.workingDirectory = workingDirectory;
        this.streams = streams;
        this.environments = new EnvironmentArguments(creators, workingDirectory);
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec("path", "ENV", "0..1", groups(), "Print where an environment is.");
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(new OptionGroup("Options", List.of(Flags.help())));
    }

    @Override
    public ExitCode run(ParseResult arguments) {
        String[] words = arguments.matchedPositionalValue(0, new String[0]);
        streams.dataFor(workingDirectory.getFileSystem())
                .println(environments.firstOrActive(words).prefix());
        return ExitCode.SUCCESS;
    }
}
