package org.jvenv.cli.python;

import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.Option;
import org.jvenv.failure.ExitCode;
import org.jvenv.python.discovery.Discovery;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.report.ConsoleProgress;
import org.jvenv.report.ConsoleProgress.Verbosity;
import org.jvenv.report.PythonReport;

/** {@code jvenv python find}: prints the path of the interpreter that {@code create} would use. */
public final class PythonFindCommand extends PythonCommand {

    private static final Option JSON = CommonOptions.JSON.describedAs("print the details of the interpreter as JSON");

    private final CommandContext context;

    public PythonFindCommand(CommandContext context) {
        super(
                "find",
                "Print the path of the interpreter for a request such as 3.12, >=3.10 or pypy, or for the project.",
                List.of(CommonOptions.EXPLAIN, JSON, CommonOptions.HELP));
        this.context = context;
    }

    @Override
    public ExitCode run(Arguments arguments) {
        PythonRequest request =
                request(arguments, context.workingDirectory(), new PythonRequest.OfProject(context.workingDirectory()));
        Discovery discovery = context.services().interpreters().find(request);
        new ConsoleProgress(context.err(), Verbosity.NORMAL, arguments.has(CommonOptions.EXPLAIN))
                .foundInterpreter(discovery);
        context.streams()
                .dataFor(context.workingDirectory().getFileSystem())
                .println(
                        arguments.has(JSON)
                                ? PythonReport.of(discovery.interpreter())
                                : discovery.interpreter().executable());
        return ExitCode.SUCCESS;
    }
}
