package org.jvenv.cli.shell;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.Creators;
import org.jvenv.cli.command.Flags;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Streams;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.ExitCode;
import org.jvenv.platform.UserDirectories;
import org.jvenv.shellrc.Block;
import org.jvenv.shellrc.Integration;
import org.jvenv.shellrc.RcFile;
import org.jvenv.shellrc.StartupFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jvenv setup}: has a shell read jvenv's code whenever it starts. */
public final class SetupCommand implements Command {

    static final OptionGroup HELP = new OptionGroup("Help", List.of(Flags.help()));

    private static final String DRY_RUN = "--dry-run";
    private static final String REVERSE = "--reverse";

    private final Creators creators;
    private final Path workingDirectory;
    private final Streams streams;

    public SetupCommand(Creators creators, Path workingDirectory, Streams streams) {
        this.creators = creators;
        this.workingDirectory = workingDirectory;
        this.streams = streams;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = ShellArguments.spec(
                "jvenv setup", "Have a shell know jvenv's commands, by lines in the file it reads when it starts.");
        Flags.addTo(spec, groups());
        return spec;
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(
                new OptionGroup(
                        "What is done",
                        List.of(
                                Flags.flag("take the lines away again", REVERSE),
                                Flags.flag("print what would be done, and do nothing", DRY_RUN))),
                HELP);
    }

    @Override
    public ExitCode run(ParseResult arguments) {
        String shell = ShellArguments.shell(arguments);
        Path file = new StartupFile(home(), creators::variable).of(shell);
        boolean dry = arguments.hasMatchedOption(DRY_RUN);
        return arguments.hasMatchedOption(REVERSE) ? reverse(file, dry) : setUp(file, lines(shell), dry);
    }

    private ExitCode setUp(Path file, String lines, boolean dry) {
        if (dry) {
            streams.out().print("would write into `" + file + "`:\n" + Block.block(lines));
            return ExitCode.SUCCESS;
        }
        String done = new RcFile(file).put(lines) ? "` loads jvenv now; start a new shell" : "` loads jvenv already";
        streams.err().println("`" + file + done);
        return ExitCode.SUCCESS;
    }

    private ExitCode reverse(Path file, boolean dry) {
        if (dry) {
            streams.out().println("would take jvenv's lines out of `" + file + "`");
            return ExitCode.SUCCESS;
        }
        String done = new RcFile(file).remove() ? "` loads jvenv no more" : "` does not load jvenv";
        streams.err().println("`" + file + done);
        return ExitCode.SUCCESS;
    }

    private String lines(String shell) {
        Integration integration = Integration.of(shell).orElseThrow();
        @Nullable Path share = creators.share().orElse(null);
        return StartupFile.line(integration, share)
                .orElseThrow(() -> UsageException.of(
                        "this jvenv is not installed with the files that " + shell + " could read",
                        "write `jvenv init " + shell + "` into a file, and source that"));
    }

    private Path home() {
        return new UserDirectories(creators::variable, workingDirectory.getFileSystem())
                .home()
                .orElseThrow(() -> UsageException.of("`HOME` is not set", "set it to your home directory"));
    }
}
