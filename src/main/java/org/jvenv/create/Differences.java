package org.jvenv.create;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.environment.Environment;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.environment.SystemSitePackages;
import org.jvenv.seed.SeedRequest;
import org.jvenv.wheel.WheelName;

/** What sets an environment that is there apart from one that is wanted, in words. */
final class Differences {

    private Differences() {}

    /** All that differs; an environment without differences may be left as it is. */
    static List<String> between(Destination destination, Environment wanted, CreateRequest request) throws IOException {
        PyvenvCfg found = PyvenvCfg.in(destination.place());
        List<String> differences = new ArrayList<>();
        add(inPython(found, wanted), differences);
        add(inPackages(found, wanted), differences);
        add(inPrompt(found, wanted), differences);
        add(inFiles(destination.place(), wanted, request.features()), differences);
        for (SeedRequest seed : request.seeding().seeds().requestsFor(wanted.base())) {
            if (!has(seed, destination.place().resolve(wanted.base().scheme().purelib()))) {
                differences.add("it has no " + seed.requirement());
            }
        }
        return differences;
    }

    /** Whether the environment is of another {@code X.Y}, so that its packages would not be found any more. */
    static Optional<String> inFeature(Destination destination, Environment wanted) throws IOException {
        String found = version(PyvenvCfg.in(destination.place()));
        String feature = wanted.base().version().feature();
        return found.equals(feature) || found.startsWith(feature + ".")
                ? Optional.empty()
                : Optional.of("it has Python " + found + ", not " + feature);
    }

    /** The {@code X.Y} of an environment, if it says so. */
    static Optional<String> feature(PyvenvCfg configuration) {
        String[] parts = version(configuration).split("\\.", 3);
        return parts.length > 1 ? Optional.of(parts[0] + "." + parts[1]) : Optional.empty();
    }

    /** Whether {@code packages} has what is wanted, by the name of its metadata (PEP 376). */
    private static boolean has(SeedRequest seed, Path packages) throws IOException {
        return has(seed.version() == null ? seed.project() : seed.project() + "-" + seed.version(), packages);
    }

    /** Whether {@code packages} has a distribution of {@code project}, with or without a version behind it. */
    static boolean has(String project, Path packages) throws IOException {
        if (!Files.isDirectory(packages)) {
            return false;
        }
        try (DirectoryStream<Path> metadata = Files.newDirectoryStream(packages, "*.{dist,egg}-info")) {
            String start = WheelName.normalized(project) + "-";
            for (Path directory : metadata) {
                String name = String.valueOf(directory.getFileName());
                String distribution = name.substring(0, name.lastIndexOf('.'));
                if ((WheelName.normalized(distribution) + "-").startsWith(start)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<String> inPython(PyvenvCfg found, Environment wanted) {
        String version = version(found);
        String release = wanted.base().version().release();
        if (!version.equals(release) && !version.startsWith(release + ".")) {
            return Optional.of("it has Python " + version + ", not " + release);
        }
        String home = found.find("home").orElse("nowhere");
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
                        ? "it does not see the system's packages"
                        : "it sees the system's packages");
    }

    private static Optional<String> inPrompt(PyvenvCfg found, Environment wanted) {
        @Nullable String prompt = wanted.givenPrompt();
        return prompt == null || prompt.equals(found.prompt().orElse(null))
                ? Optional.empty()
                : Optional.of("its prompt is another");
    }

    private static Optional<String> inFiles(Path place, Environment wanted, Features features) {
        Path python = place.resolve(wanted.base().scheme().scripts()).resolve("python");
        if (!Files.isExecutable(python)) {
            return Optional.of("its interpreter is gone");
        }
        if (features.layout().executables() == Executables.COPIED && Files.isSymbolicLink(python)) {
            return Optional.of("its interpreter is a link, not a copy");
        }
        if (!Files.exists(python.resolveSibling("activate"))) {
            return Optional.of("it has no activation script");
        }
        return Files.isDirectory(place.resolve(wanted.base().scheme().purelib()))
                ? Optional.empty()
                : Optional.of("it has no directory for packages");
    }

    /** venv writes {@code version}, virtualenv both, uv {@code version_info} alone. */
    private static String version(PyvenvCfg configuration) {
        return configuration
                .find("version")
                .or(() -> configuration.find("version_info"))
                .orElse("of an unknown version");
    }

    private static void add(Optional<String> difference, List<String> differences) {
        difference.ifPresent(differences::add);
    }
}
