package org.jvenv.seed;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.jvenv.testing.Commands.succeed;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jvenv.environment.Environment;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.SystemProcesses;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.Seeder.Installed;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.Seeds;
import org.jvenv.seed.source.EnsurepipBundle;
import org.jvenv.seed.source.WheelDirectories;
import org.jvenv.seed.source.WheelSource;
import org.jvenv.seed.store.WheelStore;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.RealPython;
import org.jvenv.testing.Samples;
import org.jvenv.tree.LinkMode;
import org.jvenv.tree.Trees;

/** Asks real pips whether they are content with how they were installed. */
class SeederIT {

    @TempDir
    private static Path shared;

    @TempDir
    private Path temp;

    /** JUnit would complain of each link that leads out of its directory. */
    @AfterEach
    void deleteLinks() throws IOException {
        Trees.deleteChildren(temp);
    }

    private static Stream<Path> pythons() {
        return Pythons.all().stream()
                .filter(executable -> !executable.toString().contains("/2.7."));
    }

    private static Stream<Path> oldestAndNewest() {
        return pythons().filter(executable -> executable.toString().matches(".*/(3\\.6|3\\.13)\\..*"));
    }

    private static Stream<Path> withSetuptools() {
        return pythons().filter(executable -> executable.toString().matches(".*/3\\.8\\..*|/usr/bin/python3"));
    }

    private static Path anyPython() {
        return oldestAndNewest().reduce((one, other) -> other).orElseGet(() -> Path.of("/usr/bin/python3"));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void pipRunsAndFindsNothingAmiss(Path executable) throws Exception {
        Environment environment = environmentOn(executable);

        List<Seed> seeds = seed(environment, LinkMode.HARDLINK);

        Path packages = environment.scheme().purelib().toRealPath();
        String feature = environment.base().version().feature();
        assertThat(succeed(bin(environment, "pip"), "--version"))
                .contains("pip " + seeds.get(0).version() + " from " + packages)
                .contains("(python " + feature + ")");
        assertThat(succeed(environment.python(), "-m", "pip", "check")).contains("No broken requirements found");
        assertThat(bin(environment, "pip" + feature)).hasSameTextualContentAs(bin(environment, "pip"));
        assertThat(bin(environment, "pip3")).isExecutable();
    }

    @ParameterizedTest
    @MethodSource("oldestAndNewest")
    void pipInstallsUpgradesAndRemovesWithoutTouchingTheStore(Path executable) throws Exception {
        Environment environment = environmentOn(executable);
        seed(environment, LinkMode.HARDLINK);
        String before = Listing.of(store());
        Path demo = wheel("demo", "1.0")
                .file("demo/__init__.py", "def main():\n    print('it works')\n")
                .metadata("entry_points.txt", "[console_scripts]\ndemo = demo:main\n")
                .into(temp);

        succeed(bin(environment, "pip"), "install", demo);
        assertThat(succeed(bin(environment, "demo"))).isEqualTo("it works\n");

        Seed other = anotherPip(environment.base());
        succeed(environment.python(), "-m", "pip", "install", "-U", "--force-reinstall", "--no-compile", other.file());
        assertThat(succeed(bin(environment, "pip"), "--version")).contains("pip " + other.version() + " ");

        succeed(environment.python(), "-m", "pip", "uninstall", "-y", "pip");
        assertThat(filesNamedAfterPip(environment)).isEmpty();
        assertThat(Listing.of(store())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("withSetuptools")
    void pipRemovesItselfAndSetuptoolsWithoutATrace(Path executable) throws Exception {
        Environment environment = environmentOn(executable);
        String empty = Listing.ofFiles(environment.prefix());
        List<Seed> seeds = seed(environment, LinkMode.HARDLINK);

        if (seeds.size() > 1) {
            succeed(environment.python(), "-m", "pip", "uninstall", "-y", "setuptools");
        }
        succeed(environment.python(), "-m", "pip", "uninstall", "-y", "pip");

        assertThat(Listing.ofFiles(environment.prefix())).isEqualTo(empty);
    }

    @Test
    void pipRunsWhenItsFilesAreLinksOrCopies() throws Exception {
        assumeTrue(Files.isExecutable(anyPython()), "no Python is here");
        for (LinkMode mode : LinkMode.values()) {
            Environment environment =
                    RealPython.emptyEnvironment(RealPython.interrogate(anyPython()), temp.resolve("env-" + mode));

            List<Seed> seeds = seed(environment, mode);

            assertThat(succeed(bin(environment, "pip"), "--version"))
                    .contains(seeds.get(0).version());
        }
    }

    @Test
    void pipRunsInADirectoryOfAnOddName() throws Exception {
        assumeTrue(Files.isExecutable(anyPython()), "no Python is here");
        Environment environment = RealPython.emptyEnvironment(
                RealPython.interrogate(anyPython()), temp.resolve("it's $(touch hacked) \"odd\" żółć \\x"));

        seed(environment, LinkMode.HARDLINK);

        assertThat(succeed(bin(environment, "pip"), "--version")).startsWith("pip ");
    }

    @Test
    void recordsWhatEnsurepipRecords() throws Exception {
        Path executable = pythons()
                .filter(python -> python.toString().contains("/3.13."))
                .findFirst()
                .orElse(null);
        assumeTrue(executable != null, "Python 3.13 is not here");
        Environment environment = environmentOn(requireNonNull(executable));
        Path reference = temp.resolve("reference");
        succeed(executable, "-m", "venv", reference);

        List<Seed> seeds = seed(environment, LinkMode.HARDLINK);

        Path record = environment
                .base()
                .scheme()
                .purelib()
                .resolve("pip-" + seeds.get(0).version() + ".dist-info/RECORD");
        assertThat(comparable(environment.prefix().resolve(record)))
                .containsExactlyElementsOf(comparable(reference.resolve(record)));
    }

    /** The rows of a RECORD without compiled files, and without the hashes of scripts, whose words are ours. */
    private static List<String> comparable(Path record) throws IOException {
        return Files.readAllLines(record).stream()
                .filter(row -> !row.contains(".pyc,"))
                .map(row -> row.startsWith("../") ? row.substring(0, row.indexOf(',')) : row)
                .toList();
    }

    private Environment environmentOn(Path executable) throws IOException {
        return RealPython.emptyEnvironment(RealPython.interrogate(executable), temp.resolve("env"));
    }

    private static Path store() {
        return shared.resolve("store");
    }

    private List<Seed> seed(Environment environment, LinkMode mode) throws IOException {
        return seed(environment, new InstallMode(mode, Bytecode.ON_DEMAND));
    }

    private List<Seed> seed(Environment environment, InstallMode manner) throws IOException {
        Seeder seeder = Seeder.of(store(), null, List::of, Samples.NO_INDEX, new SystemProcesses(), Cancellation.NEVER);
        List<Seed> seeds = seeder.choose(environment.base(), Seeds.DEFAULT, IndexPolicy.LOCAL)
                .seeds();
        for (Seed seed : seeds) {
            assertThat(seeder.install(seed, environment, environment.prefix(), manner))
                    .isEqualTo(new Installed(manner.linkMode(), null));
        }
        return seeds;
    }

    /** A pip that fits, of another version than its own where there is one. */
    private Seed anotherPip(Interpreter interpreter) throws IOException {
        WheelStore store = new WheelStore(temp.resolve("unused"), Cancellation.NEVER);
        List<Path> bundles = pythons()
                .map(RealPython::interrogate)
                .map(other -> other.installation().standardLibrary().resolve("ensurepip/_bundled"))
                .toList();
        WheelSource others = WheelDirectories.ofOtherInterpreters(() -> bundles, store);
        Seed own = new EnsurepipBundle(store).candidates("pip", interpreter).get(0);
        for (Seed candidate : others.candidates("pip", interpreter)) {
            if (others.fits(candidate, interpreter) && !candidate.version().equals(own.version())) {
                return candidate;
            }
        }
        return own;
    }

    private static Path bin(Environment environment, String name) {
        return environment.scheme().scripts().resolve(name);
    }

    private static List<Path> filesNamedAfterPip(Environment environment) throws IOException {
        try (Stream<Path> tree = Files.walk(environment.prefix())) {
            return tree.filter(Files::isRegularFile)
                    .filter(path ->
                            environment.prefix().relativize(path).toString().matches(".*(/pip[/-]|bin/pip).*"))
                    .toList();
        }
    }
}
