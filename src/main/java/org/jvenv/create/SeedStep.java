package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.destination.Claim;
import org.jvenv.create.destination.Destination;
import org.jvenv.create.destination.PublishStrategy;
import org.jvenv.create.request.Seeding;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Mobility;
import org.jvenv.installed.RelativeScripts;
import org.jvenv.pip.EnvironmentPip;
import org.jvenv.pip.PipInstall;
import org.jvenv.report.Progress;
import org.jvenv.report.SeededPackage;
import org.jvenv.scheme.Scheme;
import org.jvenv.seed.SeedSelection;
import org.jvenv.seed.Seeder;
import org.jvenv.seed.install.Installed;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedRequest;
import org.jvenv.seed.request.SeedSource;

/** Puts its first packages into an environment, except those that it has. */
final class SeedStep {

    private final Seeders seeders;
    private final @Nullable Path store;
    private final EnvironmentPip pip;
    private final Progress progress;
    private @Nullable Seeder seeder;

    /**
     * Sows from {@code store}; a user who can have none is served from the workplace of each environment, where the
     * wheels are unpacked each time.
     */
    SeedStep(Seeders seeders, @Nullable Path store, EnvironmentPip pip, Progress progress) {
        this.seeders = seeders;
        this.store = store;
        this.pip = pip;
        this.progress = progress;
    }

    /**
     * Makes sure that nothing is wanted of a server, if none may be asked.
     *
     * @throws org.jvenv.pip.PipException if something is
     */
    void check(Seeding seeding) {
        List<String> requirements = new ArrayList<>();
        for (SeedRequest request : seeding.seeds().added()) {
            requirements.add(request.requirement());
        }
        pip.check(leftToPip(requirements, seeding.sourcing()));
    }

    /** What an environment would be given that comes to {@code destination} in the way of {@code publication}. */
    List<Seed> seedsFor(Environment environment, Seeding seeding, Destination destination, PublishStrategy publication)
            throws IOException {
        Seeder chooser = seederIn(destination.prefix().resolve("no-store"));
        List<Seed> seeds = choose(chooser, environment, seeding).seeds();
        return new ExistingPackages(environment, destination, publication, seeding).lacking(seeds);
    }

    /** Gives the environment in the workplace of {@code claim} what can be linked into it. */
    SeedResult perform(Environment environment, Seeding seeding, Claim claim, PublishStrategy publication)
            throws IOException {
        Seeder seeder = seederIn(claim.workplace().store());
        SeedSelection choice = choose(seeder, environment, seeding);
        List<SeededPackage> packages = new ArrayList<>();
        List<Path> outdated = new ArrayList<>();
        ExistingPackages there = new ExistingPackages(environment, claim.destination(), publication, seeding);
        try {
            for (Seed seed : there.lacking(choice.seeds())) {
                Installed installed = install(seeder, seed, environment, claim, seeding.manner());
                tell(seed, installed, seeding.manner());
                packages.add(new SeededPackage(seed.project(), seed.version()));
                outdated.addAll(there.outdatedBy(seed));
            }
        } finally {
            seeder.releaseStore();
        }
        return new SeedResult(packages, choice.left(), outdated);
    }

    /** Whether nothing is left for pip to do in the environment's place. */
    boolean isDone(Seeding seeding, SeedResult result) {
        return seeding.sourcing().source() != SeedSource.NEWEST
                && leftToPip(result.left(), seeding.sourcing()).isEmpty();
    }

    /** If the store fails (full disk, deleted meanwhile), installs without it. */
    private Installed install(Seeder seeder, Seed seed, Environment environment, Claim claim, InstallMode manner)
            throws IOException {
        Path built = claim.workplace().built();
        try {
            return seeder.install(seed, environment, built, manner);
        } catch (IOException e) {
            if (store == null) {
                throw e;
            }
            progress.decided("cannot use the cache: " + e.getMessage());
            return seeders.with(claim.workplace().store()).install(seed, environment, built, manner);
        }
    }

    /**
     * Has the pip of an environment that is in its place do the rest, if there is any.
     *
     * @param isOld whether there was an environment before
     */
    void complete(
            Environment environment, IndexPolicy sourcing, List<String> projects, List<String> left, boolean isOld)
            throws IOException {
        if (sourcing.source() == SeedSource.NEWEST && !projects.isEmpty()) {
            progress.decided("pip looks for newer releases of " + String.join(" and ", projects));
            pip.install(environment, new PipInstall(projects, List.of(), sourcing.directories(), false, true), isOld);
        }
        PipInstall rest = leftToPip(left, sourcing);
        if (!rest.isEmpty()) {
            progress.decided("installed by pip: " + rest);
            pip.install(environment, rest, isOld);
        }
        if (environment.mobility() == Mobility.RELOCATABLE
                && !environment.base().build().isForWindows()) {
            Scheme scheme = environment.scheme();
            List<Path> libraries = new ArrayList<>(new LinkedHashSet<>(List.of(scheme.purelib(), scheme.platlib())));
            RelativeScripts.write(scheme.scripts(), environment.base().version(), libraries);
        }
    }

    private static PipInstall leftToPip(List<String> requirements, IndexPolicy sourcing) {
        return new PipInstall(
                requirements, sourcing.requirementFiles(), sourcing.directories(), sourcing.offline(), false);
    }

    private static SeedSelection choose(Seeder seeder, Environment environment, Seeding seeding) throws IOException {
        return seeder.choose(environment.base(), seeding.seeds(), seeding.sourcing());
    }

    /** One and the same for all environments of a call, so that it reads what it knows once. */
    private Seeder seederIn(Path makeshift) {
        if (store == null) {
            return seeders.with(makeshift);
        }
        @Nullable Seeder known = seeder;
        if (known == null) {
            known = seeders.with(store);
            seeder = known;
        }
        return known;
    }

    private void tell(Seed seed, Installed installed, InstallMode wanted) {
        progress.seeded(seed.toString(), seed.file(), seed.origin());
        if (installed.linkMode() != wanted.linkMode()) {
            progress.copiesInsteadOfLinks(seed.toString());
        }
        @Nullable String obstacle = installed.obstacle();
        if (obstacle != null) {
            progress.notCompiled(seed.toString(), obstacle);
        }
    }
}
