package org.jvenv.cli.python;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.cli.command.Creators;
import org.jvenv.cli.command.Flags;
import org.jvenv.cli.command.Streams;
import org.jvenv.failure.ExitCode;
import org.jvenv.python.discovery.Discovery;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.report.ConsoleProgress;
import org.jvenv.report.PythonReport;
import org.jvenv.report.Verbosity;
import picocli.CommandLine.ParseResult;

/** {@code jvenv python find}: prints where the Python is that {@code create} would take. */
public final class PythonFindCommand extends PythonCommand {

    private final Creators creators;
    private final Path workingDirectory;
    private final Streams streams;

    public PythonFindCommand(Creators creators, Path workingDirectory, Streams streams) {
        super(
                "find",
                "Print the path of the interpreter that fits: 3.12, >=3.10, pypy, a name or a path; else the"
                        + " project's.",
                List.of(
                        Flags.flag("print each candidate and why it was taken or not", EXPLAIN),
                        Flags.flag("print all that is known of it as JSON", Flags.JSON),
                        Flags.help()));
        this.creators = creators;
        this.workingDirectory = workingDirectory;
        this.streams = streams;
    }

    @Override
    public ExitCode run(ParseResult arguments) {
        PythonRequest request = request(arguments, workingDirectory, new PythonRequest.OfProject(workingDirectory));
        Discovery discovery = creators.interpreters().find(request);
        new ConsoleProgress(streams.err(), Verbosity.NORMAL, arguments.hasMatchedOption(EXPLAIN))
                .foundInterpreter(discovery);
        streams.dataFor(workingDirectory.getFileSystem())
                .println(
                        arguments.hasMatchedOption(Flags.JSON)
                                ? PythonReport.of(discovery.interpreter())
                                : discovery.interpreter().executable());
        return ExitCode.SUCCESS;
    }
}
