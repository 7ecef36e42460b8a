package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.CreateContext.Seeders;
import org.jvenv.create.destination.Claim;
import org.jvenv.create.destination.Destination;
import org.jvenv.create.destination.PublishStrategy;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.installed.InstalledPackages;
import org.jvenv.installed.RelativeScripts;
import org.jvenv.pip.EnvironmentPip;
import org.jvenv.pip.PipInstall;
import org.jvenv.report.Progress;
import org.jvenv.report.SeededPackage;
import org.jvenv.scheme.Scheme;
import org.jvenv.seed.Seeder;
import org.jvenv.seed.Seeder.Installed;
import org.jvenv.seed.Seeder.SeedSelection;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedRequest;

/** Installs the missing seed packages into an environment. */
final class SeedStep {

    private final Seeders seeders;
    private final @Nullable Path store;
    private final EnvironmentPip pip;
    private final Progress progress;
    private @Nullable Seeder seeder;

    /**
     * Creates a step that uses {@code store}; without a store, the wheels are unpacked in the workplace of each
     * environment.
     */
    SeedStep(Seeders seeders, @Nullable Path store, EnvironmentPip pip, Progress progress) {
        this.seeders = seeders;
        this.store = store;
        this.pip = pip;
        this.progress = progress;
    }

    /**
     * Checks that no package index is needed, if none may be used.
     *
     * @throws org.jvenv.pip.PipException if one is needed
     */
    void check(Seeding seeding) {
        List<String> requirements = new ArrayList<>();
        for (SeedRequest request : seeding.seeds().added()) {
            requirements.add(request.requirement());
        }
        pip.check(pipInstall(requirements, seeding.indexPolicy()));
    }

    /** Returns the seeds that {@code strategy} would install at {@code destination}. */
    List<Seed> seedsFor(Environment environment, Seeding seeding, Destination destination, PublishStrategy strategy)
            throws IOException {
        Seeder chooser = seederFor(destination.prefix().resolve("no-store"));
        List<Seed> seeds = choose(chooser, environment, seeding).seeds();
        return new ExistingPackages(environment, destination, strategy, seeding).missing(seeds);
    }

    /** Installs the seeds into the environment in the workplace of {@code claim}. */
    SeedResult perform(Environment environment, Seeding seeding, Claim claim, PublishStrategy strategy)
            throws IOException {
        Seeder seeder = seederFor(claim.workplace().store());
        SeedSelection selection = choose(seeder, environment, seeding);
        List<SeededPackage> packages = new ArrayList<>();
        List<Path> replaced = new ArrayList<>();
        ExistingPackages existing = new ExistingPackages(environment, claim.destination(), strategy, seeding);
        try {
            for (Seed seed : existing.missing(selection.seeds())) {
                Installed installed = install(seeder, seed, environment, claim, seeding.installMode());
                report(seed, installed, seeding.installMode());
                packages.add(new SeededPackage(seed.project(), seed.version()));
                replaced.addAll(existing.replacedBy(seed));
            }
        } finally {
            seeder.releaseStore();
        }
        return new SeedResult(packages, selection.left(), replaced);
    }

    /** Whether pip has nothing to install afterwards. */
    boolean isComplete(Seeding seeding, SeedResult result) {
        return seeding.indexPolicy().source() != SeedSource.NEWEST
                && pipInstall(result.forPip(), seeding.indexPolicy()).isEmpty();
    }

    /** Installs one seed; if the store fails (full disk, deleted meanwhile), without the store. */
    private Installed install(Seeder seeder, Seed seed, Environment environment, Claim claim, InstallMode mode)
            throws IOException {
        Path built = claim.workplace().built();
        try {
            return seeder.install(seed, environment, built, mode);
        } catch (IOException e) {
            if (store == null) {
                throw e;
            }
            progress.decided("cannot use the cache: " + e.getMessage());
            return seeders.using(claim.workplace().store()).install(seed, environment, built, mode);
        }
    }

    /**
     * Runs the pip of an environment at its destination, if anything is left to install.
     *
     * @param isExisting whether the environment existed before
     */
    void complete(
            Environment environment, IndexPolicy policy, List<String> projects, List<String> left, boolean isExisting)
            throws IOException {
        if (policy.source() == SeedSource.NEWEST && !projects.isEmpty()) {
            progress.decided("pip looks for newer releases of " + String.join(" and ", projects));
            pip.install(
                    environment, new PipInstall(projects, List.of(), policy.directories(), false, true), isExisting);
        }
        PipInstall remaining = pipInstall(left, policy);
        if (!remaining.isEmpty()) {
            progress.decided("installed by pip: " + remaining);
            pip.install(environment, remaining, isExisting);
        }
        if (environment.relocatable() == Relocatable.YES
                && !environment.base().build().isForWindows()) {
            Scheme scheme = environment.scheme();
            List<Path> libraries = new ArrayList<>(new LinkedHashSet<>(List.of(scheme.purelib(), scheme.platlib())));
            RelativeScripts.write(scheme.scripts(), environment.base().version(), libraries);
        }
    }

    private static PipInstall pipInstall(List<String> requirements, IndexPolicy policy) {
        return new PipInstall(requirements, policy.requirementFiles(), policy.directories(), policy.offline(), false);
    }

    private static SeedSelection choose(Seeder seeder, Environment environment, Seeding seeding) throws IOException {
        return seeder.choose(environment.base(), seeding.seeds(), seeding.indexPolicy());
    }

    /** Returns the same seeder for all environments of a run, so that it reads files only once. */
    private Seeder seederFor(Path fallbackStore) {
        if (store == null) {
            return seeders.using(fallbackStore);
        }
        @Nullable Seeder created = seeder;
        if (created == null) {
            created = seeders.using(store);
            seeder = created;
        }
        return created;
    }

    private void report(Seed seed, Installed installed, InstallMode wanted) {
        progress.seeded(seed.toString(), seed.file(), seed.origin());
        if (installed.linkMode() != wanted.linkMode()) {
            progress.copiesInsteadOfLinks(seed.toString());
        }
        @Nullable String obstacle = installed.obstacle();
        if (obstacle != null) {
            progress.notCompiled(seed.toString(), obstacle);
        }
    }

    /**
     * The result of a {@link SeedStep}.
     *
     * @param packages the installed packages
     * @param forPip requirements that pip installs afterwards
     * @param replaced files and directories of the releases that they replace
     */
    record SeedResult(List<SeededPackage> packages, List<String> forPip, List<Path> replaced) {

        static final SeedResult NOTHING = new SeedResult(List.of(), List.of(), List.of());

        /** Returns the packages with their installed releases: pip may have upgraded them, unless no index was used. */
        List<SeededPackage> packagesIn(Environment environment, IndexPolicy policy) throws IOException {
            return policy.equals(IndexPolicy.LOCAL)
                    ? packages
                    : new InstalledPackages(environment.scheme().purelib()).asTheyAre(packages);
        }
    }
}
