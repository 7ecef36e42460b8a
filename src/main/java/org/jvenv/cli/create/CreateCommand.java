package org.jvenv.cli.create;

import java.util.List;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.FailureHandler;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.store.CacheCommand;
import org.jvenv.create.EnvironmentCreator;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.failure.ExitCode;
import org.jvenv.report.ConsoleProgress;
import org.jvenv.report.JsonReport;
import org.jvenv.report.Progress;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv create}: creates environments. */
public final class CreateCommand implements ExitCodeCommand {

    static final String NAME = "jvenv create";

    private final CommandContext context;

    public CreateCommand(CommandContext context) {
        this.context = context;
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
    public void check(Arguments parsed) {
        CreateArguments arguments = new CreateArguments(parsed, context);
        arguments.request(context.workingDirectory());
        if (arguments.has(CreateOptions.NAME)) {
            arguments.requests();
        }
    }

    @Override
    public ExitCode run(Arguments parsed) {
        CreateArguments arguments = new CreateArguments(parsed, context);
        List<CreateRequest> requests = arguments.requests();
        Progress progress =
                new ConsoleProgress(context.err(), arguments.verbosity(), arguments.has(CommonOptions.EXPLAIN));
        if (arguments.has(CreateOptions.DRY_RUN)) {
            return describe(context.services().planner(progress), requests);
        }
        if (arguments.has(CreateOptions.RESET_CACHE)) {
            CacheCommand.clean(context.services(), progress, arguments.text(CreateOptions.CACHE_DIR));
        }
        EnvironmentCreator creator = arguments.creator(progress);
        CreateResults results = CreateResults.of(requests, creator, new FailureHandler(context.err()));
        if (arguments.has(CreateOptions.JSON) && results.worst() != ExitCode.INTERRUPTED) {
            context.out().println(JsonReport.of(results.creations(), results.failures()));
        }
        return results.worst();
    }

    private ExitCode describe(EnvironmentCreator creator, List<CreateRequest> requests) {
        ExitCode worst = ExitCode.SUCCESS;
        for (CreateRequest request : requests) {
            try {
                context.out().print(creator.describe(request));
            } catch (RuntimeException e) {
                worst = CreateResults.worse(worst, new FailureHandler(context.err()).handle(e));
            }
        }
        return worst;
    }
}
