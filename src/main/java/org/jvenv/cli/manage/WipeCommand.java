package org.jvenv.cli.manage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Flags;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.failure.ExitCode;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.manage.PackageWiper;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jvenv wipe}: uninstalls what an environment did not begin with. */
public final class WipeCommand implements ExitCodeCommand {

    private static final String DRY_RUN = "--dry-run";

    private final CommandContext context;
    private final EnvironmentArguments environments;

    public WipeCommand(CommandContext context) {
        this.context = context;
        this.environments = new EnvironmentArguments(context);
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(
                "wipe",
                "ENV",
                "0..1",
                groups(),
                "Uninstall all packages of an environment but pip, setuptools and wheel; of the active one if none is",
                "named.");
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(new OptionGroup(
                "Options",
                List.of(
                        Flags.flag("print what would be uninstalled, and do nothing", DRY_RUN),
                        Flags.quiet(),
                        Flags.help())));
    }

    @Override
    public ExitCode run(ParseResult arguments) {
        String[] words = arguments.matchedPositionalValue(0, new String[0]);
        EnvironmentFiles environment = environments.firstOrActive(words);
        try {
            PackageWiper wiping = new PackageWiper(environment);
            List<String> projects = wiping.projects();
            if (arguments.hasMatchedOption(DRY_RUN)) {
                wiping.check();
                projects.forEach(context.out()::println);
                return ExitCode.SUCCESS;
            }
            wiping.perform(projects, context.services().pip());
            if (!arguments.hasMatchedOption(Flags.QUIET)) {
                context.err()
                        .println(
                                projects.isEmpty()
                                        ? "there is nothing to uninstall"
                                        : "uninstalled " + String.join(", ", projects));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCode.SUCCESS;
    }
}
