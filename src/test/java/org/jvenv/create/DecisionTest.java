package org.jvenv.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.jvenv.create.destination.Destination;
import org.jvenv.create.destination.Destination.Content;
import org.jvenv.create.destination.DestinationException;
import org.jvenv.create.destination.PublishStrategy;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.create.request.CreateRequest.Executables;
import org.jvenv.create.request.CreateRequest.Features;
import org.jvenv.create.request.CreateRequest.IgnoreFile;
import org.jvenv.create.request.CreateRequest.Layout;
import org.jvenv.create.request.CreateRequest.Lib64;
import org.jvenv.create.request.CreateRequest.OnExisting;
import org.jvenv.create.request.CreateRequest.ProjectLink;
import org.jvenv.create.request.CreateRequest.Seeding;
import org.jvenv.environment.Environment;
import org.jvenv.environment.Environment.Relocatable;
import org.jvenv.environment.Environment.SystemSitePackages;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.InstallMode.Bytecode;
import org.jvenv.seed.request.Seeds;
import org.jvenv.testing.Samples;
import org.jvenv.testing.Snapshot;
import org.jvenv.tree.LinkMode;
import org.jvenv.workplace.ProtectedDirectories;

/** What happens at a destination, for everything that it may hold and everything that may be wanted. */
class DecisionTest {

    /** The environment is left as it is. */
    private static final String NOTHING_TO_DO = "-";

    /** What a destination may hold; of an environment, how it differs from the wanted one (a CPython 3.12.4). */
    enum Found {
        NOTHING(Content.NOTHING),
        EMPTY(Content.EMPTY),
        SAME(Content.ENVIRONMENT, "version = 3.12.4", "/usr/bin"),
        OTHER_MICRO(Content.ENVIRONMENT, "version = 3.12.1", "/usr/bin"),
        OTHER_HOME(Content.ENVIRONMENT, "version = 3.12.4", "/opt/bin"),
        OTHER_FEATURE(Content.ENVIRONMENT, "version = 3.9.1", "/usr/bin"),
        NO_VERSION(Content.ENVIRONMENT, "prompt = x", "/usr/bin"),
        NO_INTERPRETER(Content.ENVIRONMENT, "version = 3.12.4", "/usr/bin"),
        DIRECTORY(Content.DIRECTORY);

        private final Content content;
        private final String line;
        private final String home;

        Found(Content content) {
            this(content, "", "");
        }

        Found(Content content, String line, String home) {
            this.content = content;
            this.line = line;
            this.home = home;
        }

        void layAt(Path prefix) throws IOException {
            switch (content) {
                case NOTHING -> {}
                case EMPTY -> Files.createDirectory(prefix);
                case ENVIRONMENT -> {
                    Files.createDirectories(prefix.resolve("lib/python3.12/site-packages"));
                    Files.createSymbolicLink(
                            Files.createDirectory(prefix.resolve("bin")).resolve("python"),
                            Path.of(this == NO_INTERPRETER ? "nowhere" : "/bin/sh"));
                    Files.writeString(
                            prefix.resolve("pyvenv.cfg"),
                            "home = " + home + "\ninclude-system-site-packages = false\n" + line + "\n");
                }
                case DIRECTORY -> Files.createFile(Files.createDirectory(prefix).resolve("thesis.tex"));
            }
        }
    }

    @TempDir
    private Path temp;

    private Path prefix;
    private ProtectedDirectories protectedDirectories;

    @BeforeEach
    void choosePrefix() throws IOException {
        temp = temp.toRealPath();
        prefix = temp.resolve("env");
        protectedDirectories = new ProtectedDirectories(temp, temp.resolve("home"), temp.resolve("named"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # found,       on existing, strategy (`-`: nothing to do) or the reason of the failure
            NOTHING,       REFUSE,      CREATE
            NOTHING,       CLEAR,       CREATE
            NOTHING,       FORCE,       CREATE
            NOTHING,       UPGRADE,     upgraded
            NOTHING,       ALLOW,       CREATE

            EMPTY,         REFUSE,      FILL
            EMPTY,         CLEAR,       FILL
            EMPTY,         FORCE,       FILL
            EMPTY,         UPGRADE,     upgraded
            EMPTY,         ALLOW,       FILL

            SAME,          REFUSE,      -
            SAME,          CLEAR,       REPLACE
            SAME,          FORCE,       REPLACE
            SAME,          UPGRADE,     OVERWRITE
            SAME,          ALLOW,       OVERWRITE

            OTHER_MICRO,   REFUSE,      Python 3.12.1
            OTHER_MICRO,   CLEAR,       REPLACE
            OTHER_MICRO,   FORCE,       REPLACE
            OTHER_MICRO,   UPGRADE,     OVERWRITE
            OTHER_MICRO,   ALLOW,       OVERWRITE

            OTHER_HOME,    REFUSE,      /opt/bin
            OTHER_HOME,    CLEAR,       REPLACE
            OTHER_HOME,    FORCE,       REPLACE
            OTHER_HOME,    UPGRADE,     OVERWRITE
            OTHER_HOME,    ALLOW,       OVERWRITE

            OTHER_FEATURE, REFUSE,      Python 3.9.1
            OTHER_FEATURE, CLEAR,       REPLACE
            OTHER_FEATURE, FORCE,       REPLACE
            OTHER_FEATURE, UPGRADE,     Python 3.9.1
            OTHER_FEATURE, ALLOW,       OVERWRITE

            NO_VERSION,    REFUSE,      unknown version
            NO_VERSION,    CLEAR,       REPLACE
            NO_VERSION,    FORCE,       REPLACE
            NO_VERSION,    UPGRADE,     unknown version
            NO_VERSION,    ALLOW,       OVERWRITE

            NO_INTERPRETER, REFUSE,     interpreter
            NO_INTERPRETER, CLEAR,      REPLACE
            NO_INTERPRETER, FORCE,      REPLACE
            NO_INTERPRETER, UPGRADE,    OVERWRITE
            NO_INTERPRETER, ALLOW,      OVERWRITE

            DIRECTORY,     REFUSE,      is not an environment
            DIRECTORY,     CLEAR,       cleared
            DIRECTORY,     FORCE,       REPLACE
            DIRECTORY,     UPGRADE,     upgraded
            DIRECTORY,     ALLOW,       FILL
            """)
    void strategyDependsOnWhatIsFoundAndWanted(Found found, OnExisting onExisting, String expected) throws IOException {
        found.layAt(prefix);

        assertDecision(onExisting, expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # found,   on existing, protected, at,  strategy or the reason of the failure
            SAME,      CLEAR,       working,   env, EXCHANGE_CONTENT
            SAME,      FORCE,       working,   env, EXCHANGE_CONTENT
            SAME,      UPGRADE,     working,   env, OVERWRITE
            DIRECTORY, FORCE,       working,   env, working directory
            DIRECTORY, ALLOW,       working,   env, FILL
            EMPTY,     CLEAR,       working,   env, FILL
            SAME,      CLEAR,       home,      env, home directory
            SAME,      FORCE,       home,      env, home directory
            SAME,      UPGRADE,     home,      env, OVERWRITE
            DIRECTORY, FORCE,       home,      env, home directory
            SAME,      CLEAR,       named,     env, named environments
            DIRECTORY, FORCE,       named,     env, named environments
            SAME,      CLEAR,       working,   env/lib, EXCHANGE_CONTENT
            SAME,      CLEAR,       home,      env/lib, home directory
            SAME,      CLEAR,       named,     env/lib, named environments
            SAME,      CLEAR,       home,      link, home directory
            SAME,      CLEAR,       working,   environment, REPLACE
            """)
    void protectedDirectoriesAreNotReplaced(
            Found found, OnExisting onExisting, String kind, String place, String expected) throws IOException {
        found.layAt(prefix);
        Files.createSymbolicLink(temp.resolve("link"), prefix);
        protectedDirectories = new ProtectedDirectories(
                temp.resolve(kind.equals("working") ? place : ""),
                temp.resolve(kind.equals("home") ? place : "home"),
                temp.resolve(kind.equals("named") ? place : "named"));

        assertDecision(onExisting, expected);
    }

    static Stream<Arguments> wishes() {
        return Stream.of(
                wish(SystemSitePackages.HIDDEN, null, Relocatable.NO, NOTHING_TO_DO),
                wish(SystemSitePackages.VISIBLE, null, Relocatable.NO, "system"),
                wish(SystemSitePackages.HIDDEN, "web", Relocatable.NO, "prompt"),
                wish(SystemSitePackages.HIDDEN, null, Relocatable.YES, "relocatable"),
                wish(SystemSitePackages.VISIBLE, "web", Relocatable.NO, "system", "prompt"),
                wish(SystemSitePackages.VISIBLE, "web", Relocatable.YES, "system", "prompt", "relocatable"));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void environmentIsKeptOnlyIfItHasTheWantedFeatures(Features features, String... expected) throws IOException {
        Found.SAME.layAt(prefix);

        assertDecision(OnExisting.REFUSE, features, Seeds.NONE, expected);
    }

    @Test
    void environmentIsKeptOnlyIfItHasTheWantedPackages() throws IOException {
        Found.SAME.layAt(prefix);
        Features plain = features(SystemSitePackages.HIDDEN, null, Relocatable.NO);

        assertDecision(OnExisting.REFUSE, plain, Seeds.DEFAULT, "pip");

        Path metadata = Files.createDirectory(prefix.resolve("lib/python3.12/site-packages/pip-24.0.dist-info"));
        Files.writeString(metadata.resolve("METADATA"), "Metadata-Version: 2.1\nName: pip\nVersion: 24.0\n");
        Files.writeString(metadata.resolve("RECORD"), "");

        assertDecision(OnExisting.REFUSE, plain, Seeds.DEFAULT, NOTHING_TO_DO);
    }

    private void assertDecision(OnExisting onExisting, String expected) throws IOException {
        assertDecision(onExisting, features(SystemSitePackages.HIDDEN, null, Relocatable.NO), Seeds.NONE, expected);
    }

    /** Expects a strategy, nothing to do, or a failure with these parts in its message; all change nothing. */
    private void assertDecision(OnExisting onExisting, Features features, Seeds seeds, String... expected)
            throws IOException {
        List<String> before = Snapshot.of(temp);
        Seeding seeding = new Seeding(seeds, new InstallMode(LinkMode.HARDLINK, Bytecode.ON_DEMAND));
        CreateRequest request = new CreateRequest(prefix, new PythonRequest.Any(), onExisting, features, seeding);
        Environment wanted = request.environmentOn(Samples.interpreter(Path.of("/usr/bin/python3.12")));
        Decision decision = new Decision(Destination.at(prefix), wanted, request, protectedDirectories);

        if (expected[0].matches("-|[A-Z_]+")) {
            assertThat(decision.strategy().map(PublishStrategy::name).orElse(NOTHING_TO_DO))
                    .isEqualTo(expected[0]);
        } else {
            assertThatExceptionOfType(DestinationException.class)
                    .isThrownBy(decision::strategy)
                    .satisfies(failure -> assertThat(failure.getMessage()).contains(expected));
        }
        assertThat(Snapshot.of(temp)).isEqualTo(before);
    }

    private static Arguments wish(
            SystemSitePackages packages, @Nullable String prompt, Relocatable relocatable, String... expected) {
        return Arguments.of(features(packages, prompt, relocatable), expected);
    }

    private static Features features(SystemSitePackages packages, @Nullable String prompt, Relocatable relocatable) {
        Layout layout = new Layout(Executables.LINKED, IgnoreFile.WRITTEN, Lib64.AS_VENV);
        return new Features(packages, prompt, relocatable, layout, List.of(), ProjectLink.NONE);
    }
}
