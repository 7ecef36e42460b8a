package org.jvenv.cli.shell;

import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv activate} and {@code deactivate}, which only the shell integration can run: a program cannot. */
public final class ActivateCommand implements ExitCodeCommand {

    private static final String ACTIVATE = "activate";
    private static final String NEEDS_INTEGRATION =
            "This command exists only in shells with the shell integration: see `jvenv setup`.";

    private final String name;

    public ActivateCommand(String name) {
        this.name = name;
    }

    @Override
    public CommandSpec spec() {
        if (name.equals(ACTIVATE)) {
            return EnvironmentArguments.spec(
                    name,
                    "ENV",
                    "0..1",
                    groups(),
                    "Activate an environment in this shell, by default that of the working directory.",
                    NEEDS_INTEGRATION);
        }
        CommandSpec spec = CommandSpec.create().name("jvenv " + name);
        spec.usageMessage().description("Deactivate the active environment.", NEEDS_INTEGRATION);
        OptionGroup.addTo(spec, groups());
        return spec;
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        throw UsageException.of(
                "`" + name + "` requires the shell integration",
                "run `jvenv setup SHELL` and start a new shell (in tcsh and csh, use `workon` and `deactivate`);"
                        + " or source `bin/activate` of the environment");
    }
}
