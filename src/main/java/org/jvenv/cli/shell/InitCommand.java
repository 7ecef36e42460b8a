package org.jvenv.cli.shell;

import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.ExitCode;
import org.jvenv.shellrc.Integration;
import org.jvenv.shellrc.StartupFile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv init}: prints the shell integration. */
public final class InitCommand implements ExitCodeCommand {

    private static final Option HOOK = Option.value(
                    "EVENT", "activate environments automatically; EVENT is cd", "--hook")
            .notForProjects();

    private final CommandContext context;

    public InitCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                ShellArguments.spec("jvenv init", "Print the shell integration, which a shell has to source.");
        OptionGroup.addTo(spec, groups());
        return spec;
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(new OptionGroup("Output", List.of(HOOK)), SetupCommand.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        String shell = ShellArguments.shell(arguments);
        Integration integration = Integration.of(shell).orElseThrow();
        @Nullable String event = arguments.text(HOOK);
        String hook = event == null ? "" : hook(integration, shell, event);
        String program = context.services()
                .share()
                .map(StartupFile::program)
                .filter(Files::isExecutable)
                .map(integration::program)
                .orElse("");
        context.streams().data().print(program + hook + integration.code());
        context.streams().data().flush();
        return ExitCode.SUCCESS;
    }

    private static String hook(Integration integration, String shell, String event) {
        if (!event.equals("cd")) {
            throw HOOK.badValue(event, "`cd`");
        }
        if (shell.equals("csh")) {
            throw UsageException.of("`" + HOOK + " cd` is not supported in csh", "use tcsh");
        }
        return integration.automatic();
    }
}
