package org.jvenv.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.manage.SubShell;
import org.jvenv.tree.Trees;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv shell}: starts a shell in an environment. */
public final class ShellCommand implements Command {

    private static final Option SHELL =
            Option.value("SHELL", "the shell, such as zsh; default: the current shell", "-s", "--shell");

    private final CommandContext context;
    private final EnvironmentArguments environments;

    public ShellCommand(CommandContext context) {
        this.context = context;
        this.environments = new EnvironmentArguments(context);
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(
                "shell",
                "ENV",
                "0..1",
                groups(),
                "Start a shell in an environment; `exit` leaves it.",
                "Without ENV, it is the active one or that of the working directory.",
                "The exit status is that of the shell.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(SHELL, CommonOptions.HELP);
    }

    @Override
    public int status(Arguments arguments) throws IOException {
        return run(environments.firstOrDefault(arguments.words()), arguments.text(SHELL), started -> {});
    }

    /**
     * Runs a shell in {@code environment}, and returns its exit status.
     *
     * @param shell the name or path of the shell, or {@code null} for the current one
     * @param started receives the process ID of the shell
     */
    int run(EnvironmentFiles environment, @Nullable String shell, LongConsumer started) {
        String program = shell == null ? program() : shell;
        String name = program.substring(program.lastIndexOf('/') + 1);
        try {
            Path scratch = Files.createTempDirectory("jvenv-shell-");
            try {
                return context.services()
                        .foreground()
                        .run(
                                new SubShell(environment, context.variables()::find, context.workingDirectory())
                                        .call(name, program, scratch),
                                started);
            } finally {
                Trees.delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the name of the current shell, or its path if it is the login shell. */
    private String program() {
        String name = context.services().shell();
        String login = context.variable("SHELL").orElse("");
        return login.endsWith("/" + name) ? login : name;
    }
}
