package org.jvenv.cli.compat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.argparse.Argparse;
import org.jvenv.cli.argparse.ArgparseException;
import org.jvenv.cli.argparse.ArgparseHelp;
import org.jvenv.cli.argparse.ArgparseOption;
import org.jvenv.cli.argparse.ArgparseResult;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.PythonRequests;
import org.jvenv.cli.command.RawCommand;
import org.jvenv.cli.create.SeedArguments;
import org.jvenv.cli.store.CacheCommand;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.create.request.CreateRequest.OnExisting;
import org.jvenv.create.request.CreateRequest.ProjectLink;
import org.jvenv.create.request.CreateRequest.Redirect;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.environment.ToolVersion;
import org.jvenv.failure.ExitCode;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.report.ConsoleProgress;
import org.jvenv.report.ConsoleProgress.Verbosity;
import org.jvenv.report.Creation;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.seed.request.SeedRequest;
import org.jvenv.seed.request.Seeds;
import org.jvenv.tree.LinkMode;

/**
 * {@code jvenv virtualenv}: has the options, variables and {@code virtualenv.ini} of virtualenv 21.
 *
 * <p>It writes into an existing environment, and resolves links in the destination. The exit code is 2 for errors that
 * virtualenv detects in its command line, otherwise 1. Unlike the original, it prints errors on standard error, and
 * {@code --clear} deletes only environments.
 */
public final class VirtualenvPersonality implements RawCommand {

    /** The reported release; {@code PersonalitiesIT} compares the options with those of the original. */
    private static final String RELEASE = "21.15.11";

    /** The variable with the Python that runs {@code -m virtualenv}, the default base. */
    private static final String RUNNING_PYTHON = "JVENV_COMPAT_PYTHON";

    private final CommandContext context;

    public VirtualenvPersonality(CommandContext context) {
        this.context = context;
    }

    @Override
    public String summary() {
        return "Create environments like virtualenv, with its options";
    }

    @Override
    public int run(List<String> words) {
        return perform(words).number();
    }

    private ExitCode perform(List<String> words) {
        try {
            List<ArgparseOption> options = VirtualenvOptions.all();
            ArgparseResult arguments = Argparse.parse(options, words);
            if (arguments.has(VirtualenvOptions.HELP)) {
                context.out().print(ArgparseHelp.of(VirtualenvOptions.USAGE, "Create a virtual environment.", options));
                return ExitCode.SUCCESS;
            }
            if (arguments.has(VirtualenvOptions.VERSION)) {
                context.out().println("virtualenv " + RELEASE + " from jvenv " + ToolVersion.current());
                return ExitCode.SUCCESS;
            }
            VirtualenvSettings.of(context.variables(), context.workingDirectory(), context.err())
                    .addTo(arguments, options);
            VirtualenvChecks.check(arguments, context.err());
            create(arguments);
            return ExitCode.SUCCESS;
        } catch (ArgparseException e) {
            context.err().print(VirtualenvOptions.USAGE + "virtualenv: error: " + e.getMessage() + "\n");
            return ExitCode.USAGE;
        } catch (IOException e) {
            return PersonalityFailure.print("OSError", new UncheckedIOException(e), context.streams());
        } catch (RuntimeException e) {
            return PersonalityFailure.print("RuntimeError", e, context.streams());
        }
    }

    private void create(ArgparseResult arguments) throws IOException {
        int level = arguments.count(VirtualenvOptions.VERBOSE) - arguments.count(VirtualenvOptions.QUIET);
        ConsoleProgress progress = new ConsoleProgress(context.err(), verbosity(level));
        VirtualenvChecks.checkCache(arguments, context.workingDirectory());
        if (arguments.has(VirtualenvOptions.RESET_APP_DATA)) {
            CacheCommand.clean(context.services(), progress, arguments.last(VirtualenvOptions.APP_DATA));
        }
        CreateRequest request = request(destination(arguments), arguments);
        Creation creation = (arguments.has(VirtualenvOptions.READ_ONLY_APP_DATA)
                        ? context.services().readingCreator(progress, arguments.last(VirtualenvOptions.APP_DATA))
                        : context.services().creator(progress, arguments.last(VirtualenvOptions.APP_DATA)))
                .create(request);
        if (level >= 0) {
            context.out()
                    .print(VirtualenvSummary.of(
                            creation,
                            request,
                            context.services()
                                    .cacheDirectory(arguments.last(VirtualenvOptions.APP_DATA))
                                    .orElse(null)));
        }
    }

    /** Without options, only warnings are printed, as by virtualenv: the summary contains the result. */
    private static Verbosity verbosity(int level) {
        if (level == 0) {
            return Verbosity.WARNINGS;
        }
        return level > 0 ? Verbosity.VERBOSE : Verbosity.QUIET;
    }

    private CreateRequest request(Path prefix, ArgparseResult arguments) {
        OnExisting onExisting = arguments.has(VirtualenvOptions.CLEAR) ? OnExisting.CLEAR : OnExisting.ALLOW;
        InstallMode installMode = new InstallMode(
                arguments.has(VirtualenvOptions.SYMLINK_APP_DATA) ? LinkMode.SYMLINK : LinkMode.HARDLINK,
                Bytecode.ON_DEMAND);
        return new CreateRequest(
                prefix,
                python(arguments),
                onExisting,
                features(arguments),
                new Seeding(seeds(arguments), installMode, indexPolicy(arguments)));
    }

    /** Returns the destination; links in its existing part are resolved. */
    private Path destination(ArgparseResult arguments) throws IOException {
        List<String> given = arguments.positionals();
        if (given.isEmpty()) {
            throw ArgparseException.of("the following arguments are required: dest");
        }
        if (given.size() > 1) {
            throw ArgparseException.of("unrecognized arguments: " + String.join(" ", given.subList(1, given.size())));
        }
        Path path = context.resolve(given.get(0));
        Path destination = resolved(path);
        VirtualenvChecks.checkDestination(given.get(0), destination);
        return destination;
    }

    private static Path resolved(Path path) throws IOException {
        @Nullable Path existing = path;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing == null
                ? path
                : existing.toRealPath().resolve(existing.relativize(path)).normalize();
    }

    private PythonRequest python(ArgparseResult arguments) {
        List<String> given = arguments.all(VirtualenvOptions.PYTHON);
        if (given.isEmpty()) {
            given = context.variable(RUNNING_PYTHON).stream().toList();
        }
        PythonRequest request =
                given.isEmpty() ? new PythonRequest.Any() : PythonRequests.of(given, context.workingDirectory());
        List<String> first = arguments.all(VirtualenvOptions.TRY_FIRST_WITH);
        return first.isEmpty() ? request : PythonRequests.preferring(first, request, context.workingDirectory());
    }

    private Features features(ArgparseResult arguments) {
        Redirect redirect = arguments.has(VirtualenvOptions.NO_VENV_REDIRECT)
                ? Redirect.NONE
                : arguments.has(VirtualenvOptions.VENV_REDIRECT) ? Redirect.IF_UNUSED : Redirect.IF_PROJECT;
        return CompatFeatures.of(
                arguments,
                arguments.has(VirtualenvOptions.NO_VCS_IGNORE) ? IgnoreFile.OMITTED : IgnoreFile.WRITTEN,
                VirtualenvChecks.activators(arguments),
                new ProjectLink(null, redirect),
                context.workingDirectory());
    }

    private static Seeds seeds(ArgparseResult arguments) {
        if (arguments.has(VirtualenvOptions.NO_SEED)) {
            return Seeds.NONE;
        }
        List<SeedRequest> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        SeedArguments.addRequest(
                "pip",
                arguments.has(VirtualenvOptions.NO_PIP),
                VirtualenvChecks.version(arguments, VirtualenvOptions.PIP),
                added,
                removed);
        SeedArguments.addRequest(
                "setuptools",
                arguments.has(VirtualenvOptions.NO_SETUPTOOLS),
                VirtualenvChecks.version(arguments, VirtualenvOptions.SETUPTOOLS),
                added,
                removed);
        return new Seeds(true, added, removed);
    }

    private IndexPolicy indexPolicy(ArgparseResult arguments) {
        List<Path> directories = new ArrayList<>();
        for (String directory : arguments.all(VirtualenvOptions.EXTRA_SEARCH_DIR)) {
            directories.add(context.resolve(directory));
        }
        SeedSource source = arguments.has(VirtualenvOptions.DOWNLOAD) ? SeedSource.DOWNLOADED : SeedSource.AS_FOUND;
        return new IndexPolicy(directories, source, false, List.of());
    }
}
