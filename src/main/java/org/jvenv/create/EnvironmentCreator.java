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
import org.jvenv.create.destination.Claim;
import org.jvenv.create.destination.Content;
import org.jvenv.create.destination.Destination;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.create.destination.ProtectedDirectories;
import org.jvenv.create.destination.PublishStrategy;
import org.jvenv.create.plan.Activation;
import org.jvenv.create.plan.CreationPlan;
import org.jvenv.create.plan.InterpreterFiles;
import org.jvenv.create.plan.PlanListing;
import org.jvenv.create.plan.Upgrade;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.Executables;
import org.jvenv.create.request.Features;
import org.jvenv.create.request.Layout;
import org.jvenv.create.request.OnExisting;
import org.jvenv.create.request.Redirect;
import org.jvenv.create.request.Seeding;
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
import org.jvenv.report.Outcome;
import org.jvenv.report.Progress;
import org.jvenv.report.SeededPackage;
import org.jvenv.seed.request.SeedRequest;
import org.jvenv.seed.request.SeedSource;
import org.jvenv.workplace.DirectoriesAbove;
import org.jvenv.workplace.NotWritableException;

/** Makes environments. Read {@link #create} for the whole story; everything else is detail. */
public final class EnvironmentCreator {

    private final Interpreters interpreters;
    private final CreateContext context;
    private final ProtectedDirectories protectedDirectories;
    private final Progress progress;
    private final Cancellation cancellation;
    private final SeedStep seedStep;

    /**
     * A creator.
     *
     * @param interpreters where bases are found
     * @param context what scripts and seeds are made with
     */
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
     * Makes the environment that {@code request} describes, or fails and leaves everything as it was.
     *
     * @throws DestinationException if it cannot be where it shall
     * @throws org.jvenv.python.discovery.InterpreterNotFoundException if no interpreter fits
     * @throws org.jvenv.seed.request.SeedingException if its first packages cannot be had
     * @throws UncheckedIOException if the system refuses
     */
    public Creation create(CreateRequest request) {
        Stopwatch stopwatch = Stopwatch.started();
        try {
            seedStep.check(request.seeding());
            Environment environment = environmentFor(request);
            Making making = make(environment, request);
            Creation creation = new Creation(
                    environment,
                    making.outcome(),
                    making.packages(),
                    context.activationCommand(environment, protectedDirectories.workingDirectory()),
                    stopwatch.milliseconds());
            progress.finished(creation);
            return creation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #create} would make, as text; touches nothing. */
    public String describe(CreateRequest request) {
        try {
            seedStep.check(request.seeding());
            Environment environment = environmentFor(request);
            Destination destination = Destination.at(request.prefix());
            Optional<PublishStrategy> publication = decide(destination, environment, request);
            if (publication.isEmpty()) {
                return "`" + request.prefix() + "` is already up to date; nothing would be changed\n";
            }
            checkPlace(destination, request);
            return PlanListing.of(
                    request.prefix(),
                    planFor(environment, request).steps(),
                    seedStep.seedsFor(environment, request.seeding(), destination, publication.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks that would otherwise fail only during the creation. */
    private static void checkPlace(Destination destination, CreateRequest request) throws IOException {
        DirectoriesAbove.checkWritable(destination.place());
        checkRedirect(request);
    }

    private static void checkRedirect(CreateRequest request) {
        Redirect redirect = request.features().ties().redirect();
        if (redirect != Redirect.NONE) {
            ProjectRedirect.of(request).check(redirect);
        }
    }

    /** Where nothing can be written, the environment may be there already all the same. */
    private Making make(Environment environment, CreateRequest request) throws IOException {
        try {
            return makeIfMissing(environment, request);
        } catch (NotWritableException | FileSystemException e) {
            if (request.onExisting() != OnExisting.REFUSE || !isThere(environment, request)) {
                throw e;
            }
            completeInPlace(environment, request, SeedResult.NOTHING, true);
            return new Making(Outcome.KEPT, List.of());
        }
    }

    private boolean isThere(Environment environment, CreateRequest request) throws IOException {
        Destination destination = Destination.at(environment.prefix());
        return destination.content() == Content.ENVIRONMENT
                && decide(destination, environment, request).isEmpty();
    }

    private Making makeIfMissing(Environment environment, CreateRequest request) throws IOException {
        try (Claim claim = Claim.on(environment.prefix(), cancellation, progress)) {
            @Nullable
            PublishStrategy publication =
                    decide(claim.destination(), environment, request).orElse(null);
            checkRedirect(request);
            if (publication == null) {
                completeInPlace(environment, request, SeedResult.NOTHING, true);
                return new Making(Outcome.KEPT, List.of());
            }
            progress.decided(publication.reason());
            Path built = claim.workplace().built();
            planFor(environment, request).perform(built, cancellation);
            InterpreterFiles.completeCopy(environment, request.features().layout(), built);
            SeedResult seeded = seedStep.perform(environment, request.seeding(), claim, publication);
            Verifier.verify(environment, built);
            if (!Verifier.canExecute(built)) {
                progress.cannotExecute(environment);
            }
            cancellation.check();
            List<String> kept =
                    isKeptAsItIs(publication, request) ? Activation.withdrawChanged(environment, built) : List.of();
            claim.publish(publication, seeded.outdated(), seedStep.isDone(request.seeding(), seeded));
            if (!kept.isEmpty()) {
                progress.keptScripts(environment, kept);
            }
            if (publication == PublishStrategy.FILL) {
                tellWhatStayed(environment, built);
            }
            completeOrWithdraw(environment, request, seeded, claim, publication == PublishStrategy.OVERWRITE);
            return new Making(
                    publication.outcome(),
                    seeded.packagesIn(environment, request.seeding().sourcing()));
        }
    }

    /** Whether modified scripts are kept: in every upgrade, and in environments created by jvenv. */
    private static boolean isKeptAsItIs(PublishStrategy publication, CreateRequest request) throws IOException {
        return publication == PublishStrategy.OVERWRITE
                && (request.onExisting() == OnExisting.UPGRADE
                        || PyvenvCfg.in(request.prefix()).find("jvenv").isPresent());
    }

    private void tellWhatStayed(Environment environment, Path built) throws IOException {
        Path scripts = environment.base().scheme().scripts();
        List<String> names = SkippedScripts.names(
                built.resolve(scripts), environment.prefix().resolve(scripts));
        if (!names.isEmpty()) {
            progress.keptScripts(environment, names);
        }
    }

    /** If the rest fails, all is as it was before, as far as pip did not change what was there. */
    private void completeOrWithdraw(
            Environment environment, CreateRequest request, SeedResult seeded, Claim claim, boolean isOld)
            throws IOException {
        try {
            completeInPlace(environment, request, seeded, isOld);
            claim.finish();
        } catch (IOException | RuntimeException e) {
            try {
                claim.withdraw();
            } catch (IOException stuck) {
                e.addSuppressed(stuck);
                progress.decided("`" + environment.prefix() + "` stays as far as it came");
            }
            throw e;
        }
    }

    /** What can be done only where the environment is to stay. */
    private void completeInPlace(Environment environment, CreateRequest request, SeedResult seeded, boolean isOld)
            throws IOException {
        Seeding seeding = request.seeding();
        List<String> projects = new ArrayList<>();
        if (seeding.sourcing().source() == SeedSource.NEWEST) {
            for (SeedRequest seed : seeding.seeds().requestsFor(environment.base())) {
                projects.add(seed.project());
            }
        }
        seedStep.complete(environment, seeding.sourcing(), projects, seeded.left(), isOld);
        Redirect redirect = request.features().ties().redirect();
        if (redirect != Redirect.NONE && !ProjectRedirect.of(request).write(redirect)) {
            progress.leftOutRedirect(environment);
        }
    }

    private Environment environmentFor(CreateRequest request) throws IOException {
        Discovery discovery = interpreters.find(pythonFor(request));
        progress.foundInterpreter(discovery);
        Interpreter base = discovery.interpreter();
        checkBase(base);
        Environment wanted = request.environmentOn(base);
        Environment environment = request.onExisting() == OnExisting.UPGRADE ? Upgrade.asItWas(wanted) : wanted;
        checkCopies(environment, request.features().layout());
        return environment;
    }

    /** An upgrade that names no Python is to the one of the same {@code X.Y}. */
    private static PythonRequest pythonFor(CreateRequest request) throws IOException {
        if (request.onExisting() != OnExisting.UPGRADE || !isOpen(request.python())) {
            return request.python();
        }
        Optional<String> feature = Differences.feature(PyvenvCfg.in(request.prefix()));
        return feature.isPresent() ? RequestGrammar.parse(feature.get(), request.prefix()) : request.python();
    }

    private static boolean isOpen(PythonRequest request) {
        return request instanceof PythonRequest.Any || request instanceof PythonRequest.OfProject;
    }

    private static void checkBase(Interpreter base) {
        if (!PyvenvCfg.canHold(base.executable().toString())) {
            throw DestinationException.unusableBase(base.executable());
        }
    }

    private static void checkCopies(Environment environment, Layout layout) {
        if (layout.executables() == Executables.COPIED) {
            InterpreterFiles.checkCopies(environment);
        }
    }

    private Optional<PublishStrategy> decide(Destination destination, Environment environment, CreateRequest request)
            throws IOException {
        return new Decision(destination, environment, request, protectedDirectories).publication();
    }

    private CreationPlan planFor(Environment environment, CreateRequest request) {
        Features features = request.onExisting() == OnExisting.UPGRADE
                ? Upgrade.asTheyWere(request.features(), environment)
                : request.features();
        return CreationPlan.of(
                environment, features, request.seeding(), activation(features).steps(environment));
    }

    private Activation activation(Features features) {
        @Nullable List<String> names = features.activators();
        return new Activation(names == null ? context.activators() : Activators.named(names), progress);
    }

    /** What came of the work at a destination. */
    private record Making(Outcome outcome, List<SeededPackage> packages) {}
}
