package org.jvenv.cli.shell;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.ExitCode;
import org.jvenv.platform.UserDirectories;
import org.jvenv.shellrc.Block;
import org.jvenv.shellrc.Integration;
import org.jvenv.shellrc.RcFile;
import org.jvenv.shellrc.StartupFile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv setup}: adds the shell integration to the startup file of a shell. */
public final class SetupCommand implements ExitCodeCommand {

    static final OptionGroup HELP = new OptionGroup("Help", List.of(CommonOptions.HELP));

    private static final Option REVERSE = CommonOptions.REVERSE.describedAs("remove the lines again");

    private final CommandContext context;

    public SetupCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = ShellArguments.spec(
                "jvenv setup", "Load the shell integration in every new shell, by lines in its startup file.");
        OptionGroup.addTo(spec, groups());
        return spec;
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(new OptionGroup("Action", List.of(REVERSE, CommonOptions.DRY_RUN)), HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        String shell = ShellArguments.shell(arguments);
        Path file = new StartupFile(home(), context.variables()::find).of(shell);
        boolean dry = arguments.has(CommonOptions.DRY_RUN);
        return arguments.has(REVERSE) ? reverse(file, dry) : setUp(file, lines(shell), dry);
    }

    private ExitCode setUp(Path file, String lines, boolean dry) {
        if (dry) {
            context.out().print("would write to `" + file + "`:\n" + Block.block(lines));
            return ExitCode.SUCCESS;
        }
        String done = new RcFile(file).put(lines) ? "` now loads jvenv; start a new shell" : "` already loads jvenv";
        context.err().println("`" + file + done);
        return ExitCode.SUCCESS;
    }

    private ExitCode reverse(Path file, boolean dry) {
        if (dry) {
            context.out().println("would remove the lines of jvenv from `" + file + "`");
            return ExitCode.SUCCESS;
        }
        String done = new RcFile(file).remove() ? "` no longer loads jvenv" : "` does not load jvenv";
        context.err().println("`" + file + done);
        return ExitCode.SUCCESS;
    }

    private String lines(String shell) {
        Integration integration = Integration.of(shell).orElseThrow();
        @Nullable Path share = context.services().share().orElse(null);
        return StartupFile.line(integration, share)
                .orElseThrow(() -> UsageException.of(
                        "this installation of jvenv does not contain the file for " + shell,
                        "write the output of `jvenv init " + shell + "` to a file, and source that file"));
    }

    private Path home() {
        return new UserDirectories(
                        context.variables(), context.workingDirectory().getFileSystem())
                .home()
                .orElseThrow(() -> UsageException.of("`HOME` is not set", "set it to your home directory"));
    }
}
