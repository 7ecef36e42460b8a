package org.jvenv.wrapper;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jvenv.failure.ExitCode;
import org.jvenv.hook.Dialect;
import org.jvenv.hook.HookCommand;
import org.jvenv.hook.Question;
import org.jvenv.platform.Variables;

/** {@code jvenv hook run}: prints the plan of a command, which the shell carries out. */
public final class PlanCommand {

    private final HookCommand hook;
    private final Variables variables;
    private final Path home;

    /**
     * Creates the command.
     *
     * @param variables the exported variables of the shell
     * @param home the directory of named environments
     */
    public PlanCommand(HookCommand hook, Variables variables, Path home) {
        this.hook = hook;
        this.variables = variables;
        this.home = home;
    }

    /**
     * Prints the plan for {@code arguments}, which follow {@code jvenv hook}, and messages for the user to {@code err}.
     */
    public ExitCode run(List<String> arguments, PrintStream out, PrintStream err) {
        Question question = Question.of(arguments);
        List<String> words = question.words();
        String command = words.isEmpty() ? "" : words.get(0);
        try {
            ShellState state = state(question);
            Plan plan = new Plan(state.variables());
            if (hook.warnsOfVersion(question, err)) {
                plan.set(HookCommand.TOLD_VERSION, "1");
            }
            WrapperContext context = new WrapperContext(
                    state,
                    question.dialect(),
                    hook.decision(question, err),
                    plan,
                    state.hasActivated() ? hook.active() : null,
                    err);
            if (!new WrapperCommand(context).run(command, words.subList(Math.min(1, words.size()), words.size()))) {
                throw Question.unknown("run " + command);
            }
            out.print(code(question.dialect(), plan));
            out.flush();
            return ExitCode.SUCCESS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(Dialect dialect, Plan plan) {
        return switch (dialect) {
            case FISH -> FishCode.of(plan.steps());
            case CSH -> CshCode.of(plan.steps());
            case NUSHELL, XONSH, ELVISH, POWERSHELL -> JsonCode.of(plan.steps());
            case POSIX -> throw Question.unknown("run --shell " + dialect);
        };
    }

    private ShellState state(Question question) throws IOException {
        Map<String, String> values = new HashMap<>();
        for (String name : variables.names()) {
            values.put(name, variables.find(name).orElse(""));
        }
        return new ShellState(
                values,
                hook.directory(question),
                home,
                question.has(Question.ACTIVATED),
                question.has(Question.QUIET),
                question.process());
    }
}
