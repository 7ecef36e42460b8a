package org.jvenv.create;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Activators;
import org.jvenv.create.SeedStep.SeedResult;
import org.jvenv.create.destination.Claim;
import org.jvenv.create.destination.Destination;
import org.jvenv.create.destination.Destination.Content;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.create.destination.PublishStrategy;
import org.jvenv.create.plan.Activation;
import org.jvenv.create.plan.CreationPlan;
import org.jvenv.create.plan.InterpreterFiles;
import org.jvenv.create.plan.PlanListing;
import org.jvenv.create.plan.Upgrade;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.Layout;
import org.jvenv.create.request.CreateRequest.OnExisting;
import org.jvenv.create.request.CreateRequest.Redirect;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.environment.Environment;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Stopwatch;
import org.jvenv.python.Interpreter;
import org.jvenv.python.discovery.Discovery;
import org.jvenv.python.discovery.Interpreters;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;
import org.jvenv.report.Creation;
import org.jvenv.report.Creation.Outcome;
import org.jvenv.report.Progress;
import org.jvenv.report.SeededPackage;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.SeedRequest;
import org.jvenv.workplace.NotWritableException;
import org.jvenv.workplace.ParentDirectories;
import org.jvenv.workplace.ProtectedDirectories;

/** Creates environments, in the steps of {@link #create}. */
public final class EnvironmentCreator {

    private final Interpreters interpreters;
    private final CreateContext context;
    private final ProtectedDirectories protectedDirectories;
    private final Progress progress;
    private final Cancellation cancellation;
    private final SeedStep seedStep;

    /** A creator whose bases are found by {@code interpreters}. */
    public EnvironmentCreator(
            Interpreters interpreters,
            CreateContext context,
            ProtectedDirectories protectedDirectories,
            Progress progress,
            Cancellation cancellation) {
        this.interpreters = interpreters;
        this.context = context;
        this.protectedDirectories = protectedDirectories;
        this.progress = progress;
        this.cancellation = cancellation;
        this.seedStep = new SeedStep(context.seeders(), context.store(), context.pip(), progress);
    }

    /**
     * Creates the environment that {@code request} describes; if that fails, nothing is changed.
     *
     * @throws DestinationException if the destination cannot be used
     * @throws org.jvenv.python.discovery.InterpreterNotFoundException if no interpreter fits
     * @throws org.jvenv.seed.request.SeedingException if a seed package is not available
     * @throws UncheckedIOException if a file operation fails
     */
    public Creation create(CreateRequest request) {
        Stopwatch stopwatch = Stopwatch.started();
        try {
            seedStep.check(request.seeding());
            Environment environment = resolve(request);
            Result result = createOrKeep(environment, request);
            Creation creation = new Creation(
                    environment,
                    result.outcome(),
                    result.packages(),
                    context.activationCommand(environment, protectedDirectories.workingDirectory()),
                    stopwatch.milliseconds());
            progress.finished(creation);
            return creation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what {@link #create} would create, as text, and changes nothing. */
    public String describe(CreateRequest request) {
        try {
            seedStep.check(request.seeding());
            Environment environment = resolve(request);
            Destination destination = Destination.at(request.prefix());
            Optional<PublishStrategy> strategy = chooseStrategy(destination, environment, request);
            if (strategy.isEmpty()) {
                return "`" + request.prefix() + "` is already up to date; nothing would be changed\n";
            }
            checkDestination(destination, request);
            return PlanListing.of(
                    request.prefix(),
                    planFor(environment, request).steps(),
                    seedStep.seedsFor(environment, request.seeding(), destination, strategy.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks that would otherwise fail only during the creation. */
    private static void checkDestination(Destination destination, CreateRequest request) throws IOException {
        ParentDirectories.checkWritable(destination.directory());
        checkRedirect(request);
    }

    private static void checkRedirect(CreateRequest request) {
        Redirect redirect = request.features().projectLink().redirect();
        if (redirect != Redirect.NONE) {
            ProjectRedirect.of(request).check(redirect);
        }
    }

    /** If nothing can be written, an equal environment may exist nevertheless. */
    private Result createOrKeep(Environment environment, CreateRequest request) throws IOException {
        try {
            return createIfMissing(environment, request);
        } catch (NotWritableException | FileSystemException e) {
            if (request.onExisting() != OnExisting.REFUSE || !isUnchanged(environment, request)) {
                throw e;
            }
            completeInPlace(environment, request, SeedResult.NOTHING, true);
            return new Result(Outcome.KEPT, List.of());
        }
    }

    private boolean isUnchanged(Environment environment, CreateRequest request) throws IOException {
        Destination destination = Destination.at(environment.prefix());
        return destination.content() == Content.ENVIRONMENT
                && chooseStrategy(destination, environment, request).isEmpty();
    }

    private Result createIfMissing(Environment environment, CreateRequest request) throws IOException {
        try (Claim claim = Claim.lock(environment.prefix(), cancellation, progress)) {
            @Nullable
            PublishStrategy strategy =
                    chooseStrategy(claim.destination(), environment, request).orElse(null);
            checkRedirect(request);
            if (strategy == null) {
                completeInPlace(environment, request, SeedResult.NOTHING, true);
                return new Result(Outcome.KEPT, List.of());
            }
            progress.decided(strategy.reason());
            Path built = claim.workplace().built();
            planFor(environment, request).perform(built, cancellation);
            InterpreterFiles.completeCopy(environment, request.features().layout(), built);
            SeedResult seeded = seedStep.perform(environment, request.seeding(), claim, strategy);
            Verifier.verify(environment, built);
            if (!Verifier.canExecute(built)) {
                progress.cannotExecute(environment);
            }
            cancellation.check();
            List<String> kept =
                    keepsChangedScripts(strategy, request) ? Activation.removeChanged(environment, built) : List.of();
            claim.publish(strategy, seeded.replaced(), seedStep.isComplete(request.seeding(), seeded));
            if (!kept.isEmpty()) {
                progress.keptScripts(environment, kept);
            }
            if (strategy == PublishStrategy.FILL) {
                reportSkippedScripts(environment, built);
            }
            completeOrRollBack(environment, request, seeded, claim, strategy == PublishStrategy.OVERWRITE);
            return new Result(
                    strategy.outcome(),
                    seeded.packagesIn(environment, request.seeding().indexPolicy()));
        }
    }

    /** Whether modified scripts are kept: in every upgrade, and in environments created by jvenv. */
    private static boolean keepsChangedScripts(PublishStrategy strategy, CreateRequest request) throws IOException {
        return strategy == PublishStrategy.OVERWRITE
                && (request.onExisting() == OnExisting.UPGRADE
                        || PyvenvCfg.in(request.prefix()).find("jvenv").isPresent());
    }

    private void reportSkippedScripts(Environment environment, Path built) throws IOException {
        Path scripts = environment.base().scheme().scripts();
        List<String> names = SkippedScripts.names(
                built.resolve(scripts), environment.prefix().resolve(scripts));
        if (!names.isEmpty()) {
            progress.keptScripts(environment, names);
        }
    }

    /** If the last steps fail, restores the previous state, except for packages that pip has changed. */
    private void completeOrRollBack(
            Environment environment, CreateRequest request, SeedResult seeded, Claim claim, boolean isExisting)
            throws IOException {
        try {
            completeInPlace(environment, request, seeded, isExisting);
            claim.finish();
        } catch (IOException | RuntimeException e) {
            try {
                claim.rollBack();
            } catch (IOException failure) {
                e.addSuppressed(failure);
                progress.decided("cannot undo the changes to `" + environment.prefix() + "`");
            }
            throw e;
        }
    }

    /** Performs the steps that need the environment at its destination. */
    private void completeInPlace(Environment environment, CreateRequest request, SeedResult seeded, boolean isExisting)
            throws IOException {
        Seeding seeding = request.seeding();
        List<String> projects = new ArrayList<>();
        if (seeding.indexPolicy().source() == SeedSource.NEWEST) {
            for (SeedRequest seed : seeding.seeds().requestsFor(environment.base())) {
                projects.add(seed.project());
            }
        }
        seedStep.complete(environment, seeding.indexPolicy(), projects, seeded.forPip(), isExisting);
        Redirect redirect = request.features().projectLink().redirect();
        if (redirect != Redirect.NONE && !ProjectRedirect.of(request).write(redirect)) {
            progress.leftOutRedirect(environment);
        }
    }

    private Environment resolve(CreateRequest request) throws IOException {
        Discovery discovery = interpreters.find(requestedPython(request));
        progress.foundInterpreter(discovery);
        Interpreter base = discovery.interpreter();
        checkBase(base);
        Environment wanted = request.environmentOn(base);
        Environment environment = request.onExisting() == OnExisting.UPGRADE ? Upgrade.keepEnvironment(wanted) : wanted;
        checkCopies(environment, request.features().layout());
        return environment;
    }

    /** Returns the requested Python; an upgrade without one keeps the {@code X.Y} of the environment. */
    private static PythonRequest requestedPython(CreateRequest request) throws IOException {
        if (request.onExisting() != OnExisting.UPGRADE || !isUnspecific(request.python())) {
            return request.python();
        }
        Optional<String> feature = Differences.feature(PyvenvCfg.in(request.prefix()));
        return feature.isPresent() ? RequestGrammar.parse(feature.get(), request.prefix()) : request.python();
    }

    private static boolean isUnspecific(PythonRequest request) {
        return request instanceof PythonRequest.Any || request instanceof PythonRequest.OfProject;
    }

    private static void checkBase(Interpreter base) {
        if (!PyvenvCfg.canContain(base.executable().toString())) {
            throw DestinationException.unusableBase(base.executable());
        }
    }

    private static void checkCopies(Environment environment, Layout layout) {
        if (layout.executables() == Executables.COPIED) {
            InterpreterFiles.checkCopies(environment);
        }
    }

    private Optional<PublishStrategy> chooseStrategy(
            Destination destination, Environment environment, CreateRequest request) throws IOException {
        return new Decision(destination, environment, request, protectedDirectories).strategy();
    }

    private CreationPlan planFor(Environment environment, CreateRequest request) {
        Features features = request.onExisting() == OnExisting.UPGRADE
                ? Upgrade.keepFeatures(request.features(), environment)
                : request.features();
        return CreationPlan.of(
                environment, features, request.seeding(), activation(features).steps(environment));
    }

    private Activation activation(Features features) {
        @Nullable List<String> names = features.activators();
        return new Activation(names == null ? context.activators() : Activators.named(names), progress);
    }

    /** The outcome at a destination. */
    private record Result(Outcome outcome, List<SeededPackage> packages) {}
}
