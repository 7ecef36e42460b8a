package org.jvenv.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.CreateRequest;
import org.jvenv.create.EnvironmentCreator;
import org.jvenv.create.Executables;
import org.jvenv.create.Features;
import org.jvenv.create.IgnoreFile;
import org.jvenv.create.OnExisting;
import org.jvenv.create.Seeding;
import org.jvenv.environment.SystemSitePackages;
import org.jvenv.failure.ExitCode;
import org.jvenv.python.PythonRequest;
import org.jvenv.report.ConsoleProgress;
import org.jvenv.report.Creation;
import org.jvenv.report.JsonReport;
import org.jvenv.report.Progress;
import org.jvenv.report.Verbosity;
import org.jvenv.seed.Bytecode;
import org.jvenv.seed.Manner;
import org.jvenv.seed.Seeds;
import org.jvenv.tree.LinkMode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jvenv create}: makes requests of its arguments, and has them fulfilled one after another. */
final class CreateCommand implements Command {

    private final Creators creators;
    private final Path workingDirectory;
    private final Streams streams;

    CreateCommand(Creators creators, Path workingDirectory, Streams streams) {
        this.creators = creators;
        this.workingDirectory = workingDirectory;
        this.streams = streams;
    }

    @Override
    public CommandSpec spec() {
        return CreateOptions.spec();
    }

    @Override
    public ExitCode run(ParseResult arguments) {
        checkContradictions(arguments);
        List<CreateRequest> requests = requests(arguments);
        Progress progress = new ConsoleProgress(streams.err(), verbosity(arguments));
        if (arguments.hasMatchedOption(CreateOptions.DRY_RUN)) {
            return describe(creators.planner(progress), requests);
        }
        EnvironmentCreator creator = creators.creator(progress, text(CreateOptions.CACHE_DIR, arguments));
        return create(creator, requests, arguments.hasMatchedOption(CreateOptions.JSON));
    }

    /** One that fails does not keep the others from being made. */
    private ExitCode create(EnvironmentCreator creator, List<CreateRequest> requests, boolean json) {
        FailureHandler failures = new FailureHandler(streams.err());
        List<Creation> creations = new ArrayList<>();
        ExitCode worst = ExitCode.SUCCESS;
        for (CreateRequest request : requests) {
            try {
                creations.add(creator.create(request));
            } catch (RuntimeException e) {
                worst = failures.handle(e);
                if (worst == ExitCode.INTERRUPTED) {
                    return worst;
                }
            }
        }
        if (json) {
            streams.out().println(JsonReport.of(creations));
        }
        return worst;
    }

    private ExitCode describe(EnvironmentCreator creator, List<CreateRequest> requests) {
        for (CreateRequest request : requests) {
            streams.out().print(creator.describe(request));
        }
        return ExitCode.SUCCESS;
    }

    private List<CreateRequest> requests(ParseResult arguments) {
        @Nullable String python = text(CreateOptions.PYTHON, arguments);
        PythonRequest wanted = python == null ? new PythonRequest.Any() : PythonRequest.parse(python, workingDirectory);
        Features features = features(arguments);
        Seeding seeding = seeding(arguments);
        List<CreateRequest> requests = new ArrayList<>();
        String[] directories = arguments.matchedPositionalValue(0, new String[0]);
        for (String directory : directories) {
            requests.add(new CreateRequest(prefix(directory), wanted, onExisting(arguments), features, seeding));
        }
        return requests;
    }

    /** Absolute as the standard library's venv has it: dots are worked out, links are kept. */
    private Path prefix(String directory) {
        if (directory.isEmpty()) {
            throw UsageException.of("the name of the directory is empty", "name the working directory with `.`");
        }
        return workingDirectory.resolve(directory).normalize();
    }

    private Features features(ParseResult arguments) {
        return new Features(
                arguments.hasMatchedOption(CreateOptions.SYSTEM_SITE_PACKAGES)
                        ? SystemSitePackages.VISIBLE
                        : SystemSitePackages.HIDDEN,
                prompt(text(CreateOptions.PROMPT, arguments)),
                arguments.hasMatchedOption(CreateOptions.COPIES) ? Executables.COPIED : Executables.LINKED,
                arguments.hasMatchedOption(CreateOptions.WITHOUT_IGNORE_FILES)
                        ? IgnoreFile.OMITTED
                        : IgnoreFile.WRITTEN);
    }

    private @Nullable String prompt(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        return given.equals(".") ? String.valueOf(workingDirectory.getFileName()) : given;
    }

    private static Seeding seeding(ParseResult arguments) {
        LinkMode mode = linkMode(text(CreateOptions.LINK_MODE, arguments));
        Bytecode bytecode =
                arguments.hasMatchedOption(CreateOptions.COMPILE_BYTECODE) ? Bytecode.COMPILED : Bytecode.ON_DEMAND;
        Seeds seeds = arguments.hasMatchedOption(CreateOptions.WITHOUT_PIP) ? Seeds.NONE : Seeds.DEFAULT;
        return new Seeding(seeds, new Manner(mode, bytecode));
    }

    private static LinkMode linkMode(@Nullable String given) {
        if (given == null) {
            return LinkMode.HARDLINK;
        }
        return switch (given) {
            case "hardlink" -> LinkMode.HARDLINK;
            case "copy" -> LinkMode.COPY;
            case "symlink" -> LinkMode.SYMLINK;
            default ->
                throw UsageException.badValue(CreateOptions.LINK_MODE, given, "`hardlink`, `copy` and `symlink`");
        };
    }

    private static OnExisting onExisting(ParseResult arguments) {
        if (arguments.hasMatchedOption(CreateOptions.CLEAR)) {
            return arguments.hasMatchedOption(CreateOptions.FORCE) ? OnExisting.FORCE : OnExisting.CLEAR;
        }
        if (arguments.hasMatchedOption(CreateOptions.UPGRADE)) {
            return OnExisting.UPGRADE;
        }
        return arguments.hasMatchedOption(CreateOptions.ALLOW_EXISTING) ? OnExisting.ALLOW : OnExisting.REFUSE;
    }

    private static Verbosity verbosity(ParseResult arguments) {
        if (arguments.hasMatchedOption(CreateOptions.QUIET)) {
            return Verbosity.QUIET;
        }
        return arguments.hasMatchedOption(CreateOptions.VERBOSE) ? Verbosity.VERBOSE : Verbosity.NORMAL;
    }

    private static void checkContradictions(ParseResult arguments) {
        exclude(CreateOptions.SYMLINKS, CreateOptions.COPIES, arguments);
        exclude(CreateOptions.CLEAR, CreateOptions.UPGRADE, arguments);
        exclude(CreateOptions.CLEAR, CreateOptions.ALLOW_EXISTING, arguments);
        exclude(CreateOptions.UPGRADE, CreateOptions.ALLOW_EXISTING, arguments);
        exclude(CreateOptions.QUIET, CreateOptions.VERBOSE, arguments);
    }

    private static void exclude(String one, String other, ParseResult arguments) {
        if (arguments.hasMatchedOption(one) && arguments.hasMatchedOption(other)) {
            throw UsageException.contradiction(one, other);
        }
    }

    private static @Nullable String text(String option, ParseResult arguments) {
        return arguments.matchedOptionValue(option, null);
    }
}
