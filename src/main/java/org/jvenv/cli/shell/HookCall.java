package org.jvenv.cli.shell;

import java.io.PrintStream;
import java.util.List;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.RawCommand;
import org.jvenv.hook.HookCommand;
import org.jvenv.hook.Question;
import org.jvenv.platform.Deadline;
import org.jvenv.report.ShownStream;
import org.jvenv.wrapper.PlanCommand;

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
        PlanCommand plan =
                new PlanCommand(command, context.variables(), context.services().namedEnvironments());
        boolean isPlan = !arguments.isEmpty() && arguments.get(0).equals(Question.RUN);
        PrintStream out = ShownStream.raw(context.out());
        return Deadline.within(
                        TIMEOUT_SECONDS,
                        () -> isPlan
                                ? plan.run(arguments, out, context.err())
                                : command.run(arguments, out, context.err()))
                .number();
    }
}
