package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.destination.Destination;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.installed.InstalledPackages;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.seed.request.SeedRequest;

/** Compares an existing environment with a requested one, in words for the user. */
final class Differences {

    private Differences() {}

    /** Returns all differences; an environment without differences is not changed. */
    static List<String> between(Destination destination, Environment wanted, CreateRequest request) throws IOException {
        PyvenvCfg found = PyvenvCfg.in(destination.directory());
        List<String> differences = new ArrayList<>();
        add(inPython(found, wanted), differences);
        add(inPackages(found, wanted), differences);
        add(inPrompt(found, wanted), differences);
        add(inRelocatable(found, wanted), differences);
        differences.addAll(FileDifferences.of(destination.directory(), wanted, request.features()));
        InstalledPackages packages = new InstalledPackages(
                destination.directory().resolve(wanted.base().scheme().purelib()));
        for (SeedRequest seed : request.seeding().seeds().requestsFor(wanted.base())) {
            add(inSeed(seed, request.seeding(), packages), differences);
        }
        return differences;
    }

    /** Returns the difference if the environment has another {@code X.Y}, which would not find its packages. */
    static Optional<String> inFeature(Destination destination, Environment wanted) throws IOException {
        String found = version(PyvenvCfg.in(destination.directory()));
        String feature = wanted.base().version().feature();
        return found.equals(feature) || found.startsWith(feature + ".")
                ? Optional.empty()
                : Optional.of("it has Python " + found + ", not " + feature);
    }

    /** Returns the {@code X.Y} in {@code configuration}, if any. */
    static Optional<String> feature(PyvenvCfg configuration) {
        String[] parts = version(configuration).split("\\.", 3);
        return parts.length > 1 ? Optional.of(parts[0] + "." + parts[1]) : Optional.empty();
    }

    private static Optional<String> inSeed(SeedRequest seed, Seeding seeding, InstalledPackages packages)
            throws IOException {
        @Nullable
        Path metadata = packages.metadata(seed.project(), seed.version()).orElse(null);
        if (metadata == null) {
            return Optional.of("it has no " + seed.requirement());
        }
        boolean compiled =
                seeding.installMode().bytecode() == Bytecode.ON_DEMAND || InstalledPackages.isCompiled(metadata);
        return compiled ? Optional.empty() : Optional.of(seed.project() + " is not compiled");
    }

    private static Optional<String> inPython(PyvenvCfg found, Environment wanted) {
        String version = version(found);
        String release = wanted.base().version().release();
        if (!version.equals(release) && !version.startsWith(release + ".")) {
            return Optional.of("it has Python " + version + ", not " + release);
        }
        String home = found.find("home").orElse("an unknown path");
        return home.equals(wanted.base().home().toString())
                ? Optional.empty()
                : Optional.of(
                        "its Python is at " + home + ", not " + wanted.base().home());
    }

    private static Optional<String> inPackages(PyvenvCfg found, Environment wanted) {
        if (found.systemSitePackages() == wanted.systemSitePackages()) {
            return Optional.empty();
        }
        return Optional.of(
                wanted.systemSitePackages() == SystemSitePackages.VISIBLE
                        ? "it does not include the system's packages"
                        : "it includes the system's packages");
    }

    private static Optional<String> inPrompt(PyvenvCfg found, Environment wanted) {
        @Nullable String prompt = wanted.givenPrompt();
        return prompt == null || prompt.equals(found.prompt().orElse(null))
                ? Optional.empty()
                : Optional.of("its prompt is different");
    }

    private static Optional<String> inRelocatable(PyvenvCfg found, Environment wanted) {
        return found.relocatable() == Relocatable.YES || wanted.relocatable() == Relocatable.NO
                ? Optional.empty()
                : Optional.of("it is not relocatable");
    }

    private static String version(PyvenvCfg configuration) {
        return configuration.version().orElse("of an unknown version");
    }

    private static void add(Optional<String> difference, List<String> differences) {
        difference.ifPresent(differences::add);
    }
}
