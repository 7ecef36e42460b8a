package org.jvenv.cli.shell;

import java.util.List;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.RawCommand;
import org.jvenv.hook.HookCommand;
import org.jvenv.platform.Deadline;
import org.jvenv.report.ShownStream;

/** {@code jvenv hook}, called by the shell integration only. */
public final class HookCall implements RawCommand {

    private static final int TIMEOUT_SECONDS = 10;

    private final CommandContext context;

    public HookCall(CommandContext context) {
        this.context = context;
    }

    @Override
    public int run(List<String> arguments) {
        HookCommand command = new HookCommand(
                context.variables()::find,
                context.services().namedEnvironments(),
                context.services().trustIfAny().orElse(null),
                context.workingDirectory());
        return Deadline.within(
                        TIMEOUT_SECONDS, () -> command.run(arguments, ShownStream.raw(context.out()), context.err()))
                .number();
    }
}
