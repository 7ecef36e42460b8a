package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.destination.Destination;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.create.destination.PublishStrategy;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.environment.Environment;
import org.jvenv.installed.InstalledPackages;
import org.jvenv.installed.Uninstallation;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedRequest;
import org.jvenv.version.PackageVersion;

/** The packages that are installed at a destination and kept, and those that a seed package replaces. */
final class ExistingPackages {

    private final Environment environment;
    private final Destination destination;
    private final PublishStrategy strategy;
    private final Seeding seeding;

    ExistingPackages(Environment environment, Destination destination, PublishStrategy strategy, Seeding seeding) {
        this.environment = environment;
        this.destination = destination;
        this.strategy = strategy;
        this.seeding = seeding;
    }

    /**
     * Returns those of {@code seeds} to install. An installed package is kept, because it may be newer, unless exactly
     * this release was requested.
     */
    List<Seed> missing(List<Seed> seeds) throws IOException {
        if (!strategy.keepsPackages()) {
            return seeds;
        }
        List<Seed> missing = new ArrayList<>();
        for (Seed seed : seeds) {
            List<Path> installed = packages().allMetadata(seed.project());
            if (installed.isEmpty() || (isRequested(seed) && !isOnlyVersion(seed, installed))) {
                missing.add(seed);
            }
        }
        return missing;
    }

    /**
     * Returns the files that are deleted when {@code seed} is installed.
     *
     * @throws DestinationException if the installed package does not list its files, or belongs to the user
     */
    List<Path> replacedBy(Seed seed) throws IOException {
        List<Path> outdated = new ArrayList<>();
        if (strategy.keepsPackages()) {
            for (Path metadata : packages().allMetadata(seed.project())) {
                if (strategy != PublishStrategy.OVERWRITE) {
                    throw DestinationException.otherRelease(metadata, seed.toString());
                }
                if (!Uninstallation.listsFiles(metadata)) {
                    throw DestinationException.unlisted(metadata);
                }
                outdated.addAll(Uninstallation.of(metadata, packages().directory(), destination.directory()));
            }
        }
        return outdated;
    }

    private InstalledPackages packages() {
        return new InstalledPackages(
                destination.directory().resolve(environment.base().scheme().purelib()));
    }

    private static boolean isOnlyVersion(Seed seed, List<Path> installed) {
        return installed.size() == 1
                && PackageVersion.of(InstalledPackages.version(installed.get(0)))
                        .equals(seed.wheel().version());
    }

    /** Whether exactly this release was requested. */
    private boolean isRequested(Seed seed) throws IOException {
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
        if (seeding.indexPolicy().source() != SeedSource.DOWNLOADED || strategy != PublishStrategy.OVERWRITE) {
            return false;
        }
        for (Path metadata : packages().allMetadata(seed.project())) {
            PackageVersion installed = PackageVersion.of(InstalledPackages.version(metadata));
            if (installed.compareTo(seed.wheel().version()) >= 0) {
                return false;
            }
        }
        return true;
    }
}
