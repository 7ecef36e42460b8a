package org.jvenv.cli.create;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.Creators;
import org.jvenv.cli.command.FailureHandler;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Streams;
import org.jvenv.cli.store.CacheCommand;
import org.jvenv.create.EnvironmentCreator;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.failure.ExitCode;
import org.jvenv.report.ConsoleProgress;
import org.jvenv.report.JsonReport;
import org.jvenv.report.Progress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jvenv create}: makes requests of its arguments, and has them fulfilled one after another. */
public final class CreateCommand implements Command {

    private final Creators creators;
    private final Path workingDirectory;
    private final Streams streams;

    public CreateCommand(Creators creators, Path workingDirectory, Streams streams) {
        this.creators = creators;
        this.workingDirectory = workingDirectory;
        this.streams = streams;
    }

    @Override
    public CommandSpec spec() {
        return CreateOptions.spec();
    }

    @Override
    public List<OptionGroup> groups() {
        return CreateOptions.groups();
    }

    @Override
    public void check(ParseResult parsed) {
        CreateArguments arguments = new CreateArguments(parsed, workingDirectory, creators);
        arguments.request(workingDirectory);
        if (arguments.has(CreateOptions.NAME)) {
            arguments.requests();
        }
    }

    @Override
    public ExitCode run(ParseResult parsed) {
        CreateArguments arguments = new CreateArguments(parsed, workingDirectory, creators);
        List<CreateRequest> requests = arguments.requests();
        Progress progress =
                new ConsoleProgress(streams.err(), arguments.verbosity(), arguments.has(CreateOptions.EXPLAIN));
        if (arguments.has(CreateOptions.DRY_RUN)) {
            return describe(creators.planner(progress), requests);
        }
        if (arguments.has(CreateOptions.RESET_CACHE)) {
            CacheCommand.clean(creators, progress, arguments.text(CreateOptions.CACHE_DIR));
        }
        EnvironmentCreator creator = arguments.creator(progress);
        Fulfilment fulfilment = Fulfilment.of(requests, creator, new FailureHandler(streams.err()));
        if (arguments.has(CreateOptions.JSON) && fulfilment.worst() != ExitCode.INTERRUPTED) {
            streams.out().println(JsonReport.of(fulfilment.creations(), fulfilment.failures()));
        }
        return fulfilment.worst();
    }

    private ExitCode describe(EnvironmentCreator creator, List<CreateRequest> requests) {
        ExitCode worst = ExitCode.SUCCESS;
        for (CreateRequest request : requests) {
            try {
                streams.out().print(creator.describe(request));
            } catch (RuntimeException e) {
                worst = Fulfilment.worse(worst, new FailureHandler(streams.err()).handle(e));
            }
        }
        return worst;
    }
}
