package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.IndexServer;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;
import org.jvenv.testing.WheelBuilder;

/** The pip that jvenv runs works on the environment that is meant, whatever is set and wherever the user stands. */
class PipSettingsIT {

    private static final int ENVIRONMENT_NOT_FOUND = 5;
    private static final int SEEDING_FAILED = 6;

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    private Jvenv jvenv;

    @BeforeEach
    void makeWheels() throws IOException {
        Path wheels = Files.createDirectory(temp.resolve("wheels"));
        Path wheel = WheelBuilder.wheel("demo", "1.0").file("demo.py", "").into(wheels);
        Files.copy(wheel, wheels.resolve("demo-1.0-py2.py3-none-any.whl"));
        jvenv = Jvenv.in(temp, home).with("PIP_NO_INDEX", "1").with("PIP_FIND_LINKS", "wheels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PIP_TARGET=/elsewhere",
                "PIP_PREFIX=/elsewhere",
                "PIP_ROOT=/elsewhere",
                "PIP_USER=1",
                "PIP_DRY_RUN=1",
                "PIP_PYTHON=/usr/bin/python3",
                "PIP_REPORT=report",
                "PIP_REQUIREMENT=nosuch",
                "PIP_REQUIRE_VIRTUALENV=x",
                "PYTHONHOME=/nowhere",
                "PYTHONUSERBASE=/elsewhere"
            })
    void variableLeadsNoPipElsewhere(String variable) throws IOException {
        String[] parts = variable.replace(
                        "/elsewhere", temp.resolve("elsewhere").toString())
                .split("=", 2);

        Run run = jvenv.with(parts[0], parts[1]).create("-p", Pythons.any(), "--seed", "demo", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(has("env", "demo.py")).isTrue();
        assertThat(Snapshot.names(temp)).containsExactlyInAnyOrder("env", "wheels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"global", "install"})
    void fileLeadsNoPipElsewhere(String section) throws IOException {
        Path file = Files.writeString(
                temp.resolve("pip.conf"),
                "[" + section + "]\ntarget = " + temp.resolve("elsewhere") + "\ndry-run = 1\nuser = 1\n");

        Run run = jvenv.with("PIP_CONFIG_FILE", file).create("-p", Pythons.any(), "--seed", "demo", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(has("env", "demo.py")).isTrue();
        assertThat(temp.resolve("elsewhere")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.7", "3.6", "3.13"})
    void everyPythonInstallsAndUninstalls(String name) throws IOException {
        Files.writeString(temp.resolve("pip.py"), "raise SystemExit('the pip of a project')\n");
        Files.writeString(temp.resolve("setup.cfg"), "[install]\nprefix=" + temp.resolve("elsewhere") + "\n");
        Run made = jvenv.create("-p", Pythons.named(name), "--seed", "demo", "env");
        boolean installed = has("env", "demo.py");

        Run wiped = jvenv.with("PIP_PYTHON", "/usr/bin/python3").run("wipe", "./env");

        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(installed).isTrue();
        assertThat(wiped.exit()).as(wiped.err()).isZero();
        assertThat(has("env", "demo.py")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.7", "3.6"})
    void everyPythonUpdatesItsFirstPackages(String name) throws IOException {
        Path newer =
                WheelBuilder.wheel("setuptools", "99.0").file("newer.py", "").into(temp);
        Files.move(newer, temp.resolve("wheels/setuptools-99.0-py2.py3-none-any.whl"));

        Run run = jvenv.create("-p", Pythons.named(name), "--upgrade-deps", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("setuptools 99.0");
        assertThat(has("env", "newer.py")).isTrue();
        assertThat(has("env", "easy_install.py")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.7", "3.13"})
    void requirementsNamePathsFromWhereTheUserStands(String name) throws IOException {
        Files.writeString(temp.resolve("r.txt"), "./wheels/demo-1.0-py2.py3-none-any.whl\n");

        Run run = jvenv.create("-p", Pythons.named(name), "-r", "r.txt", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(has("env", "demo.py")).isTrue();
    }

    /** Which {@code mkvirtualenv -i} runs. */
    @ParameterizedTest
    @ValueSource(strings = {"2.7", "3.13"})
    void hiddenCommandInstallsInTheEnvironmentThatIsNamed(String name) throws IOException {
        jvenv.create("-p", Pythons.named(name), "env");

        Run run = jvenv.with("PIP_TARGET", temp.resolve("elsewhere"))
                .run("pip", temp.resolve("env").toString(), "demo");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("Successfully installed demo-1.0");
        assertThat(has("env", "demo.py")).isTrue();
        assertThat(jvenv.run("pip", temp.resolve("env").toString(), "nosuch").exit())
                .isEqualTo(1);
    }

    @Test
    void passwordOfASeedIsShownNowhere() throws IOException {
        try (IndexServer server = new IndexServer()) {
            String address = server.address().replace("//", "//user:tops3cret@");

            Run run = jvenv.without("PIP_NO_INDEX")
                    .create(
                            "-p",
                            Pythons.any(),
                            "-v",
                            "--seed",
                            "demo @ " + address + "gone-1.0-py3-none-any.whl",
                            "env");

            assertThat(run.exit()).isEqualTo(SEEDING_FAILED);
            assertThat(run.err()).contains("demo @ http://127.0.0.1").doesNotContain("tops3cret");
        }
    }

    @Test
    void directoryThatIsNoEnvironmentIsNotWiped() throws IOException {
        jvenv.create("-p", Pythons.any(), "--seed", "demo", "base");
        Path scripts = Files.createDirectories(temp.resolve("env/bin"));
        Files.writeString(scripts.resolve("activate"), "");
        Files.createSymbolicLink(scripts.resolve("python"), temp.resolve("base/bin/python"));

        Run wipe = jvenv.run("wipe", "./env");
        Run run = jvenv.run("run", "./env", "true");

        assertThat(wipe.exit()).isEqualTo(ENVIRONMENT_NOT_FOUND);
        assertThat(run.exit()).isEqualTo(ENVIRONMENT_NOT_FOUND);
        assertThat(has("base", "demo.py")).isTrue();
    }

    @Test
    void environmentWhosePythonBelongsToAnotherPlaceIsNotWiped() throws IOException {
        jvenv.create("-p", Pythons.any(), "--seed", "demo", "base");
        jvenv.create("-p", Pythons.any(), "--seed", "demo", "env");
        Path python = temp.resolve("env/bin/python");
        Files.delete(python);
        Files.writeString(python, "#!/bin/sh\nexec '" + temp.resolve("base/bin/python") + "' \"$@\"\n");
        assertThat(python.toFile().setExecutable(true)).isTrue();

        Run run = jvenv.run("wipe", "./env");

        assertThat(run.exit()).isEqualTo(ENVIRONMENT_NOT_FOUND);
        assertThat(run.err()).contains("is the Python of another environment or of the system");
        assertThat(List.of(has("base", "demo.py"), has("env", "demo.py"))).containsExactly(true, true);
    }

    private boolean has(String environment, String file) throws IOException {
        try (Stream<Path> files = Files.walk(temp.resolve(environment))) {
            return files.anyMatch(path -> path.endsWith("site-packages/" + file));
        }
    }
}
