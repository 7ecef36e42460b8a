package org.jvenv.cli.shell;

import java.io.PrintStream;
import java.util.List;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommandRow;
import org.jvenv.cli.command.RawCommand;
import org.jvenv.cli.completion.CandidatesCommand;
import org.jvenv.failure.ExitCode;
import org.jvenv.hook.Dialect;
import org.jvenv.hook.HookCommand;
import org.jvenv.hook.Question;
import org.jvenv.platform.Deadline;
import org.jvenv.report.ShownStream;
import org.jvenv.wrapper.CommandHelp;
import org.jvenv.wrapper.PlanCommand;

/** {@code jvenv hook}, called by the shell integration only. */
public final class HookCall implements RawCommand {

    private static final int TIMEOUT_SECONDS = 10;

    private final CommandContext context;
    private final List<? extends CommandRow> table;

    public HookCall(CommandContext context, List<? extends CommandRow> table) {
        this.context = context;
        this.table = table;
    }

    @Override
    public int run(List<String> arguments) {
        PrintStream out = ShownStream.raw(context.out());
        String action = arguments.isEmpty() ? "" : arguments.get(0);
        return Deadline.within(TIMEOUT_SECONDS, () -> answer(action, arguments, out))
                .number();
    }

    private ExitCode answer(String action, List<String> arguments, PrintStream out) {
        if (action.equals(Question.COMPLETE)) {
            Question question = Question.of(arguments);
            return new CandidatesCommand(context, table).run(question.words(), question.dialect() != Dialect.CSH, out);
        }
        if (action.equals(Question.HELP)) {
            CommandHelp.of(arguments.size() > 1 ? arguments.get(1) : "").forEach(out::println);
            out.flush();
            return ExitCode.SUCCESS;
        }
        HookCommand command = new HookCommand(
                context.variables()::find,
                context.services().namedEnvironments(),
                context.services().trustIfAny().orElse(null),
                context.workingDirectory());
        return action.equals(Question.RUN)
                ? new PlanCommand(
                                command, context.variables(), context.services().namedEnvironments())
                        .run(arguments, out, context.err())
                : command.run(arguments, out, context.err());
    }
}
