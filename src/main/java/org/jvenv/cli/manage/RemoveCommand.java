package org.jvenv.cli.manage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.failure.ExitCode;
import org.jvenv.manage.Removal;
import org.jvenv.manage.Trash;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv remove}: moves environments into the trash, or deletes them. */
public final class RemoveCommand implements ExitCodeCommand {

    private static final Option PURGE = Option.flag("delete them at once, without the trash", "--purge");

    private final CommandContext context;
    private final EnvironmentArguments environments;

    public RemoveCommand(CommandContext context) {
        this.context = context;
        this.environments = new EnvironmentArguments(context);
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(
                "remove",
                "ENV",
                "0..*",
                groups(),
                "Remove environments. `jvenv undo` restores them for " + Trash.RETENTION.toDays() + " days.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(PURGE, CommonOptions.QUIET, CommonOptions.HELP);
    }

    /** Checks all environments before the first one is removed. */
    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        String[] words = arguments.words();
        if (words.length == 0) {
            throw EnvironmentArguments.missing();
        }
        Removal removal = removal();
        List<Path> prefixes = new ArrayList<>();
        for (String word : words) {
            prefixes.add(environments.prefix(word));
        }
        try {
            for (Path prefix : prefixes) {
                removal.check(prefix);
            }
            for (Path prefix : prefixes) {
                remove(prefix, removal, arguments);
            }
            if (!arguments.has(PURGE)) {
                prune();
            }
        } finally {
            context.streams().warnOfSetAside(removal.setAside());
        }
        return ExitCode.SUCCESS;
    }

    private void remove(Path prefix, Removal removal, Arguments arguments) throws IOException {
        boolean purge = arguments.has(PURGE);
        if (purge) {
            removal.delete(prefix);
        } else {
            removal.moveToTrash(prefix, context.services().trash());
        }
        context.tell(arguments, "removed " + prefix + (purge ? "" : "; `jvenv undo` restores it"));
    }

    /** Deletes expired environments; a failure is only a warning. */
    private void prune() {
        try {
            for (Path stuck : context.services().trash().prune()) {
                context.err()
                        .println("warning: could not delete the expired environment `" + stuck + "` from the trash");
            }
        } catch (IOException e) {
            context.err().println("warning: could not read the trash");
        }
    }

    private Removal removal() {
        return new Removal(
                environments.active().orElse(null),
                context.services().protectedDirectories(),
                context.services().cancellation());
    }
}
