package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.destination.Destination;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.create.destination.PublishStrategy;
import org.jvenv.create.request.Seeding;
import org.jvenv.environment.Environment;
import org.jvenv.installed.InstalledPackages;
import org.jvenv.installed.Uninstallation;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedRequest;
import org.jvenv.seed.request.SeedSource;
import org.jvenv.version.PackageVersion;

/** The packages that are at a destination and stay, and what becomes of them when others are wanted. */
final class ExistingPackages {

    private final Environment environment;
    private final Destination destination;
    private final PublishStrategy publication;
    private final Seeding seeding;

    ExistingPackages(Environment environment, Destination destination, PublishStrategy publication, Seeding seeding) {
        this.environment = environment;
        this.destination = destination;
        this.publication = publication;
        this.seeding = seeding;
    }

    /**
     * Those of {@code seeds} that are to be installed. A package that is there stays as it is, for it may be newer than
     * ours, unless this very release was asked for.
     */
    List<Seed> lacking(List<Seed> seeds) throws IOException {
        if (!publication.keepsPackages()) {
            return seeds;
        }
        List<Seed> lacking = new ArrayList<>();
        for (Seed seed : seeds) {
            List<Path> there = packages().allMetadata(seed.project());
            if (there.isEmpty() || (isWanted(seed) && !isOnlyThat(seed, there))) {
                lacking.add(seed);
            }
        }
        return lacking;
    }

    /**
     * What goes when {@code seed} is installed.
     *
     * @throws DestinationException if it cannot be told, or is not ours to take away
     */
    List<Path> outdatedBy(Seed seed) throws IOException {
        List<Path> outdated = new ArrayList<>();
        if (publication.keepsPackages()) {
            for (Path metadata : packages().allMetadata(seed.project())) {
                if (publication != PublishStrategy.OVERWRITE) {
                    throw DestinationException.otherRelease(metadata, seed.toString());
                }
                if (!Uninstallation.listsFiles(metadata)) {
                    throw DestinationException.unlisted(metadata);
                }
                outdated.addAll(Uninstallation.of(metadata, packages().directory(), destination.place()));
            }
        }
        return outdated;
    }

    private InstalledPackages packages() {
        return new InstalledPackages(
                destination.place().resolve(environment.base().scheme().purelib()));
    }

    private static boolean isOnlyThat(Seed seed, List<Path> there) {
        return there.size() == 1
                && PackageVersion.of(InstalledPackages.version(there.get(0)))
                        .equals(seed.wheel().version());
    }

    /** Whether it was this release that was asked for, and not any. */
    private boolean isWanted(Seed seed) throws IOException {
        for (SeedRequest request : seeding.seeds().requestsFor(environment.base())) {
            if (seed.wheel().isOf(request.project())) {
                @Nullable String version = request.version();
                return version != null
                        ? PackageVersion.of(version).equals(seed.wheel().version())
                        : request.source() == SeedSource.BUNDLED || isNewestOfIndex(seed);
            }
        }
        return false;
    }

    private boolean isNewestOfIndex(Seed seed) throws IOException {
        if (seeding.sourcing().source() != SeedSource.DOWNLOADED || publication != PublishStrategy.OVERWRITE) {
            return false;
        }
        for (Path metadata : packages().allMetadata(seed.project())) {
            PackageVersion there = PackageVersion.of(InstalledPackages.version(metadata));
            if (there.compareTo(seed.wheel().version()) >= 0) {
                return false;
            }
        }
        return true;
    }
}
