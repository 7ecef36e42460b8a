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

/** {@code jvenv setup}: has a shell read jvenv's code whenever it starts. */
public final class SetupCommand implements ExitCodeCommand {

    static final OptionGroup HELP = new OptionGroup("Help", List.of(CommonOptions.HELP));

    private static final Option REVERSE = CommonOptions.REVERSE.describedAs("take the lines away again");

    private final CommandContext context;

    public SetupCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = ShellArguments.spec(
                "jvenv setup", "Have a shell know jvenv's commands, by lines in the file it reads when it starts.");
        OptionGroup.addTo(spec, groups());
        return spec;
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(new OptionGroup("What is done", List.of(REVERSE, CommonOptions.DRY_RUN)), HELP);
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
            context.out().print("would write into `" + file + "`:\n" + Block.block(lines));
            return ExitCode.SUCCESS;
        }
        String done = new RcFile(file).put(lines) ? "` loads jvenv now; start a new shell" : "` loads jvenv already";
        context.err().println("`" + file + done);
        return ExitCode.SUCCESS;
    }

    private ExitCode reverse(Path file, boolean dry) {
        if (dry) {
            context.out().println("would take jvenv's lines out of `" + file + "`");
            return ExitCode.SUCCESS;
        }
        String done = new RcFile(file).remove() ? "` loads jvenv no more" : "` does not load jvenv";
        context.err().println("`" + file + done);
        return ExitCode.SUCCESS;
    }

    private String lines(String shell) {
        Integration integration = Integration.of(shell).orElseThrow();
        @Nullable Path share = context.services().share().orElse(null);
        return StartupFile.line(integration, share)
                .orElseThrow(() -> UsageException.of(
                        "this jvenv is not installed with the files that " + shell + " could read",
                        "write `jvenv init " + shell + "` into a file, and source that"));
    }

    private Path home() {
        return new UserDirectories(
                        context.variables(), context.workingDirectory().getFileSystem())
                .home()
                .orElseThrow(() -> UsageException.of("`HOME` is not set", "set it to your home directory"));
    }
}
