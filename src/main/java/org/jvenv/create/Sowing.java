package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.Environment;
import org.jvenv.report.Progress;
import org.jvenv.report.SeededPackage;
import org.jvenv.seed.Currency;
import org.jvenv.seed.EnvironmentPip;
import org.jvenv.seed.Installed;
import org.jvenv.seed.Manner;
import org.jvenv.seed.Seed;
import org.jvenv.seed.Seeder;

/** Puts its first packages into an environment, except those that it has. */
final class Sowing {

    private final Seeders seeders;
    private final @Nullable Path store;
    private final EnvironmentPip pip;
    private final Progress progress;
    private @Nullable Seeder seeder;

    /**
     * Sows from {@code store}; a user who can have none is served from the workplace of each environment, where the
     * wheels are unpacked each time.
     */
    Sowing(Seeders seeders, @Nullable Path store, EnvironmentPip pip, Progress progress) {
        this.seeders = seeders;
        this.store = store;
        this.pip = pip;
        this.progress = progress;
    }

    /** What an environment would be given that comes to {@code destination} in the way of {@code publication}. */
    List<Seed> seedsFor(Environment environment, Seeding seeding, Destination destination, Publication publication)
            throws IOException {
        Seeder chooser = seederIn(destination.prefix().resolve("no-store"));
        return lacking(chooser.choose(environment.base(), seeding.seeds()), environment, destination, publication);
    }

    /** Gives the environment in the workplace of {@code claim} what it needs. */
    List<SeededPackage> sow(Environment environment, Seeding seeding, Claim claim, Publication publication)
            throws IOException {
        Seeder sower = seederIn(claim.workplace().store());
        List<Seed> seeds = sower.choose(environment.base(), seeding.seeds());
        List<SeededPackage> packages = new ArrayList<>();
        for (Seed seed : lacking(seeds, environment, claim.destination(), publication)) {
            Installed installed =
                    sower.install(seed, environment, claim.workplace().built(), seeding.manner());
            tell(seed, installed, seeding.manner());
            packages.add(new SeededPackage(seed.project(), seed.version()));
        }
        return packages;
    }

    /** Has the environment's own pip bring its first packages up to date, if that is wanted. */
    void update(Environment environment, Seeding seeding) {
        List<String> projects = seeding.seeds().projectsFor(environment.base());
        if (seeding.currency() == Currency.NEWEST && !projects.isEmpty()) {
            progress.decided("pip looks for newer releases of " + String.join(" and ", projects));
            List<String> arguments = new ArrayList<>(List.of("install", "--quiet", "--upgrade"));
            arguments.addAll(projects);
            pip.run(environment, arguments);
        }
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

    private void tell(Seed seed, Installed installed, Manner wanted) {
        progress.seeded(seed.toString(), seed.file(), seed.origin());
        if (installed.linkMode() != wanted.linkMode()) {
            progress.copiesInsteadOfLinks(seed.toString());
        }
        @Nullable String obstacle = installed.obstacle();
        if (obstacle != null) {
            progress.notCompiled(seed.toString(), obstacle);
        }
    }

    /** A package that is there already, and stays, stays as it is: it may be newer than ours. */
    private static List<Seed> lacking(
            List<Seed> seeds, Environment environment, Destination destination, Publication publication)
            throws IOException {
        if (!publication.keepsPackages()) {
            return seeds;
        }
        Path packages = destination.place().resolve(environment.base().scheme().purelib());
        List<Seed> lacking = new ArrayList<>();
        for (Seed seed : seeds) {
            if (!Differences.has(seed.project(), packages)) {
                lacking.add(seed);
            }
        }
        return lacking;
    }
}
