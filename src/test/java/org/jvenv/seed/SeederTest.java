package org.jvenv.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jvenv.testing.WheelBuilder.wheel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.SystemProcesses;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.Seeder.Installed;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedRequest;
import org.jvenv.seed.request.SeedingException;
import org.jvenv.seed.request.Seeds;
import org.jvenv.testing.IndexServer;
import org.jvenv.testing.Samples;
import org.jvenv.tree.LinkMode;
import org.jvenv.tree.Trees;
import org.jvenv.version.PythonVersion;

class SeederTest {

    private static final IndexPolicy OFFLINE = new IndexPolicy(List.of(), SeedSource.AS_FOUND, true, List.of());

    @TempDir
    private Path temp;

    private Path own;
    private Path shared;
    private Path other;

    @BeforeEach
    void makeBundles() throws IOException {
        own = Files.createDirectories(temp.resolve("usr/lib/python3.11/ensurepip/_bundled"));
        shared = Files.createDirectories(temp.resolve("usr/share/python-wheels"));
        other = Files.createDirectories(temp.resolve("other"));
    }

    @Test
    void prefersTheNewestOfItsOwnBundleToNewerOnesElsewhere() throws IOException {
        wheel("pip", "22.0.4").into(own);
        wheel("pip", "23.0.1").into(own);
        wheel("pip", "9.0").into(own);
        wheel("setuptools", "65.0").into(own);
        wheel("pip", "99.0").into(shared);
        wheel("pip", "99.0").into(other);

        assertThat(choose(python(11))).extracting(Seed::toString).containsExactly("pip 23.0.1", "setuptools 65.0");
        assertThat(choose(python(11))).extracting(Seed::origin).containsOnly("its own bundle");
    }

    @Test
    void trustsItsOwnBundleWhateverTheWheelSays() throws IOException {
        wheel("pip", "23.0").requiresPython(">=4").into(own);
        wheel("setuptools", "65.0").into(own);

        assertThat(choose(python(11))).hasSize(2);
    }

    @Test
    void usesTheWheelsOfTheDistributionWhereTheyFit() throws IOException {
        wheel("pip", "23.0").requiresPython(">=3.12").into(shared);
        wheel("pip", "22.0").requiresPython(">=3.7").into(shared);
        wheel("setuptools", "65.0").into(shared);

        assertThat(choose(python(11))).extracting(Seed::toString).containsExactly("pip 22.0", "setuptools 65.0");
        assertThat(choose(python(12))).extracting(Seed::toString).containsExactly("pip 23.0");
    }

    @Test
    void takesNoSetuptoolsThatWouldNotWorkUnlessItIsNamed() throws IOException {
        wheel("pip", "23.0").into(own);
        wheel("setuptools", "66.0").requiresPython(">=3.7").into(shared);

        assertThat(choose(python(11))).extracting(Seed::toString).contains("setuptools 66.0");
        try (IndexServer server = new IndexServer().offer(wheel("setuptools", "80.0"))) {
            assertThat(choose(server, python(12), SeedRequest.parse("setuptools")))
                    .containsExactly("setuptools 80.0");
            assertThat(choose(server, python(12), SeedRequest.parse("setuptools==66.0")))
                    .containsExactly("setuptools 66.0");
        }
        wheel("setuptools", "66.1").requiresPython(">=3.7").into(shared);
        try (IndexServer server = new IndexServer()) {
            assertThat(choose(server, python(12), SeedRequest.parse("setuptools")))
                    .containsExactly("setuptools 66.1");
        }
    }

    @Test
    void goesToOtherBundlesForTheNewestThatFits() throws IOException {
        wheel("pip", "24.0").requiresPython(">=3.13").into(other);
        wheel("pip", "23.0").requiresPython(">=3.7").into(other);
        wheel("pip", "22.0").requiresPython(">=3.7").into(other);
        Files.writeString(other.resolve("pip-25.0-py3-none-any.whl"), "rubbish");
        Files.createFile(other.resolve("pip-26.0-cp312-cp312-linux_x86_64.whl"));

        List<Seed> chosen = choose(python(12));

        assertThat(chosen).extracting(Seed::toString).containsExactly("pip 23.0");
        assertThat(chosen).extracting(Seed::origin).containsExactly("the bundles of other interpreters");
    }

    @Test
    void fallsBackOnTheStore() throws IOException {
        wheel("pip", "23.0").requiresPython(">=3.7").into(other);
        Seeder seeder = seeder();
        install(seeder, choose(python(12)).get(0));
        Trees.deleteChildren(other);

        List<Seed> chosen = choose(python(12));

        assertThat(chosen).extracting(Seed::origin).containsExactly("the wheel store");
        Trees.deleteChildren(temp.resolve("env"));
        install(seeder, chosen.get(0));
        assertThat(temp.resolve("env/lib/python3.12/site-packages/pip-23.0.dist-info/RECORD"))
                .exists();
    }

    @Test
    void saysWhereItLookedInVain() {
        assertThatExceptionOfType(SeedingException.class)
                .isThrownBy(() -> choose(python(12)))
                .withMessage("no wheel of `pip` found for " + python(12)
                        + "; looked in its own bundle, the bundles of other interpreters, the wheel store");
    }

    @Test
    void wantsNothingWithoutPip() throws IOException {
        assertThat(seeder().choose(python(12), Seeds.NONE, OFFLINE).seeds()).isEmpty();
    }

    @Test
    void changesNothingByChoosing() throws IOException {
        wheel("pip", "23.0").requiresPython(">=3.7").into(other);

        assertThat(choose(python(12))).hasSize(1);

        assertThat(temp.resolve("store")).doesNotExist();
    }

    @Test
    void indexIsAskedForWhatIsNowhereElse() throws IOException {
        try (IndexServer server = new IndexServer()) {
            server.offer(wheel("pip", "25.0")).attribute("pip-25.0-py3-none-any.whl", "requires-python", ">=3.13");
            server.offer(wheel("pip", "24.0")).attribute("pip-24.0-py3-none-any.whl", "yanked", "true");
            server.offer(wheel("pip", "24.1rc1")).offer(wheel("pip", "23.0")).offer(wheel("pip", "22.0"));
            Seeder seeder = seeder(server);

            List<Seed> chosen =
                    seeder.choose(python(12), Seeds.DEFAULT, IndexPolicy.LOCAL).seeds();

            assertThat(chosen).extracting(Seed::toString).containsExactly("pip 23.0");
            assertThat(temp.resolve("store")).doesNotExist();
            install(seeder, chosen.get(0));
            assertThat(temp.resolve("env/lib/python3.12/site-packages/pip-23.0.dist-info"))
                    .exists();
            assertThat(temp.resolve("store/downloads")).isEmptyDirectory();
        }
    }

    @Test
    void namedReleaseMayBeUnfinishedOrYanked() throws IOException {
        try (IndexServer server = new IndexServer()) {
            server.offer(wheel("pip", "24.0")).attribute("pip-24.0-py3-none-any.whl", "yanked", "true");
            server.offer(wheel("pip", "24.1rc1")).offer(wheel("pip", "23.0"));
            wheel("pip", "22.0").into(own);

            assertThat(choose(server, "pip==24.0")).containsExactly("pip 24.0");
            assertThat(choose(server, "pip==24.1rc1")).containsExactly("pip 24.1rc1");
            assertThat(choose(server, "pip")).containsExactly("pip 22.0");
            assertThat(choose(server, SeedRequest.of("pip", SeedSource.DOWNLOADED)))
                    .containsExactly("pip 23.0");
        }
    }

    @Test
    void whatIsInTheStoreIsNotFetchedAgain() throws IOException {
        try (IndexServer server = new IndexServer().offer(wheel("pip", "23.0"))) {
            IndexPolicy newest = new IndexPolicy(List.of(), SeedSource.DOWNLOADED, false, List.of());
            install(
                    seeder(server),
                    seeder(server)
                            .choose(python(12), Seeds.DEFAULT, newest)
                            .seeds()
                            .get(0));
            Trees.deleteChildren(temp.resolve("env"));
            int before = server.requests().size();

            Seeder seeder = seeder(server);
            install(
                    seeder,
                    seeder.choose(python(12), Seeds.DEFAULT, newest).seeds().get(0));

            assertThat(server.requests()).hasSize(before + 1).last().isEqualTo("GET /simple/pip/");
        }
    }

    @Test
    void chosenWheelIsPreferredWhereItFitsButNotToTheBundleThatIsAskedFor() throws IOException {
        Path bundle = Files.createDirectories(temp.resolve("usr/lib/python3.12/ensurepip/_bundled"));
        wheel("pip", "23.0").into(bundle);
        wheel("pip", "22.0").into(own);
        wheel("setuptools", "65.0").into(own);
        Path newer = wheel("pip", "26.0").requiresPython(">=3.12").into(temp);
        new SeedStore(temp.resolve("store"), Samples.NO_INDEX, Cancellation.NEVER).add(newer);
        Seeds embedded = new Seeds(true, List.of(SeedRequest.of("pip", SeedSource.BUNDLED)), List.of());

        assertThat(choose(python(12))).extracting(Seed::toString).containsExactly("pip 26.0");
        assertThat(choose(python(11))).extracting(Seed::toString).containsExactly("pip 22.0", "setuptools 65.0");
        assertThat(seeder().choose(python(12), embedded, OFFLINE).seeds())
                .extracting(Seed::toString)
                .containsExactly("pip 23.0");
    }

    private List<String> choose(IndexServer server, String requirement) throws IOException {
        return choose(server, SeedRequest.parse(requirement));
    }

    private List<String> choose(IndexServer server, SeedRequest request) throws IOException {
        return choose(server, python(11), request);
    }

    private List<String> choose(IndexServer server, Interpreter interpreter, SeedRequest request) throws IOException {
        Seeds wanted = new Seeds(false, List.of(request), List.of());
        List<String> chosen = new ArrayList<>();
        for (Seed seed :
                seeder(server).choose(interpreter, wanted, IndexPolicy.LOCAL).seeds()) {
            chosen.add(seed.toString());
        }
        return chosen;
    }

    private Seeder seeder(IndexServer server) {
        return Seeder.of(
                temp.resolve("store"),
                null,
                () -> List.of(other),
                server::indexes,
                new SystemProcesses(),
                Cancellation.NEVER);
    }

    private Interpreter python(int minor) {
        return Samples.interpreter(temp.resolve("usr/bin/python3"), PythonVersion.of(3, minor, 0));
    }

    private Seeder seeder() {
        return Seeder.of(
                temp.resolve("store"),
                null,
                () -> List.of(other),
                Samples.NO_INDEX,
                new SystemProcesses(),
                Cancellation.NEVER);
    }

    private List<Seed> choose(Interpreter interpreter) throws IOException {
        return seeder().choose(interpreter, Seeds.DEFAULT, OFFLINE).seeds();
    }

    private void install(Seeder seeder, Seed seed) throws IOException {
        Environment environment = new Environment(temp.resolve("env"), python(12), SystemSitePackages.HIDDEN, null);
        assertThat(seeder.install(
                        seed, environment, temp.resolve("env"), new InstallMode(LinkMode.HARDLINK, Bytecode.ON_DEMAND)))
                .isEqualTo(new Installed(LinkMode.HARDLINK, null));
    }
}
