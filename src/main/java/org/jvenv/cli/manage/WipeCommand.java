package org.jvenv.cli.manage;

import java.io.IOException;
import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.failure.ExitCode;
import org.jvenv.manage.EnvironmentFiles;
import org.jvenv.manage.PackageWiper;
import org.jvenv.platform.Terminal;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv wipe}: uninstalls all packages of an environment except the seed packages. */
public final class WipeCommand implements ExitCodeCommand {

    private static final Option DRY_RUN =
            CommonOptions.DRY_RUN.describedAs("print what would be uninstalled, and do nothing");

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
                "Uninstall all packages of an environment, except pip, setuptools and wheel.",
                "Without ENV, it is the active one or that of the working directory, if you confirm that.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(DRY_RUN, CommonOptions.QUIET, CommonOptions.HELP);
    }

    private boolean confirms(EnvironmentFiles environment) {
        return Terminal.confirms(
                        context.workingDirectory().getFileSystem(),
                        "uninstall the packages of `" + environment.prefix() + "`?",
                        context.err())
                .orElseThrow(EnvironmentArguments::missing);
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        String[] words = arguments.words();
        EnvironmentFiles environment = environments.firstOrDefault(words);
        PackageWiper wiper = new PackageWiper(environment);
        List<String> projects = wiper.projects();
        if (arguments.has(DRY_RUN)) {
            wiper.check();
            projects.forEach(context.out()::println);
            return ExitCode.SUCCESS;
        }
        if (words.length == 0 && !confirms(environment)) {
            context.tell(arguments, "nothing was uninstalled");
            return ExitCode.SUCCESS;
        }
        wiper.perform(projects, context.services().pip());
        context.tell(
                arguments,
                projects.isEmpty() ? "no packages to uninstall" : "uninstalled " + String.join(", ", projects));
        return ExitCode.SUCCESS;
    }
}
