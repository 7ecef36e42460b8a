package org.jvenv.cli.python;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.Option;
import org.jvenv.failure.ExitCode;
import org.jvenv.python.Interpreter;
import org.jvenv.python.discovery.Candidate;
import org.jvenv.python.discovery.InterpreterNotFoundException;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.report.PythonReport;
import org.jvenv.report.Table;

/** {@code jvenv python list}: lists the interpreters of this machine. */
public final class PythonListCommand extends PythonCommand {

    private static final Option ALL = CommonOptions.ALL.describedAs(
            "list every name of each interpreter, and rejected candidates with the reason");
    private static final Option JSON = CommonOptions.JSON.describedAs("print the list as JSON");

    private final CommandContext context;

    public PythonListCommand(CommandContext context) {
        super(
                "list",
                "List the interpreters of this machine, or those that satisfy a request.",
                List.of(ALL, JSON, CommonOptions.HELP));
        this.context = context;
    }

    @Override
    public ExitCode run(Arguments arguments) {
        PythonRequest request = request(arguments, context.workingDirectory(), new PythonRequest.Every());
        List<Candidate> candidates = context.services().interpreters().candidates(request);
        boolean all = arguments.has(ALL);
        List<Candidate> shown = all ? candidates : distinct(candidates);
        if (arguments.has(JSON)) {
            context.out().println(PythonReport.of(shown));
        } else {
            context.out().print(table(shown, all));
        }
        if (shown.isEmpty()) {
            throw InterpreterNotFoundException.nothingToList(request);
        }
        return ExitCode.SUCCESS;
    }

    /** Returns each suitable interpreter once, by the name under which it was found first. */
    private static List<Candidate> distinct(List<Candidate> candidates) {
        Set<Path> seen = new HashSet<>();
        List<Candidate> distinct = new ArrayList<>();
        for (Candidate candidate : candidates) {
            @Nullable Interpreter interpreter = candidate.interpreter();
            if (candidate.fits() && interpreter != null && seen.add(interpreter.executable())) {
                distinct.add(candidate);
            }
        }
        return distinct;
    }

    private static String table(List<Candidate> candidates, boolean all) {
        Table table = new Table();
        for (Candidate candidate : candidates) {
            @Nullable Interpreter interpreter = candidate.interpreter();
            if (interpreter == null) {
                table.row("-", candidate.executable().toString(), candidate.source(), candidate.reason());
            } else {
                String shown = all
                        ? withTarget(candidate.executable(), interpreter)
                        : interpreter.executable().toString();
                table.row(interpreter.build().toString(), shown, candidate.source(), candidate.reason());
            }
        }
        return table.toString();
    }

    private static String withTarget(Path name, Interpreter interpreter) {
        return name.equals(interpreter.executable()) ? name.toString() : name + " -> " + interpreter.executable();
    }
}
