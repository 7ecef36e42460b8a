package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;
import org.jvenv.testing.WheelBuilder;

/** Which packages an environment begins with, as its options say; without any index. */
class SeedingIT {

    private static final int SEEDING_FAILED = 6;
    private static final int USAGE = 2;

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    @Test
    void packageFromNamedDirectoryIsInstalledByPip() throws IOException {
        Path wheels = wheelOfDemo();

        Run run = create("--seed", "demo", "--offline", "--extra-search-dir", wheels, "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(packages("env")).contains("demo-1.0.dist-info").anyMatch(name -> name.startsWith("pip-"));
    }

    @Test
    void requirementFileIsInstalled() throws IOException {
        Path wheels = wheelOfDemo();
        Files.writeString(temp.resolve("requirements.txt"), "demo == 1.0\n");

        Run run = create("-r", "requirements.txt", "--offline", "--extra-search-dir", wheels, "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(packages("env")).contains("demo-1.0.dist-info");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seed | demo @ https://127.0.0.1/demo.whl",
                "--seed | demo @ git+https://127.0.0.1/demo",
                "-r | https://127.0.0.1/requirements.txt",
            })
    void packageOnAServerIsRefusedOffline(String option, String value) throws IOException {
        Run run = create("--offline", option, value, "env");

        assertThat(run.exit()).isEqualTo(USAGE);
        assertThat(run.err())
                .isEqualTo("error: `" + value + "` is not available with `--offline`: it is on a server\n"
                        + "hint: leave out `--offline`, or download it and name the file\n");
        assertThat(Snapshot.names(temp)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--quiet", "--dry-run"})
    void requirementFileThatNamesAServerIsRefusedOffline(String option) throws IOException {
        Files.writeString(temp.resolve("more.txt"), "git+https://127.0.0.1/demo\n");
        Path file = Files.writeString(temp.resolve("requirements.txt"), "-r more.txt\n");

        Run run = create("--offline", option, "-r", file.getFileName(), "env");

        assertThat(run.exit()).isEqualTo(USAGE);
        assertThat(run.err())
                .startsWith("error: `git+https://127.0.0.1/demo` in `" + temp.resolve("more.txt")
                        + "` is not available with `--offline`: it is on a server\n");
        assertThat(Snapshot.names(temp)).containsExactly("more.txt", "requirements.txt");
    }

    @Test
    void newerPipOfNamedDirectoryIsPreferred() throws IOException {
        Path wheels = Files.createDirectory(temp.resolve("wheels"));
        WheelBuilder.wheel("pip", "99.0").file("pip/__init__.py", "").into(wheels);

        Run run = create("--extra-search-dir", wheels, "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("and pip 99.0");
        assertThat(packages("env")).contains("pip-99.0.dist-info");
    }

    @Test
    void releaseThatIsNowhereLeavesNothing() throws IOException {
        Run run = create("--pip", "1.2.3", "--offline", "sub/env");

        assertThat(run.exit()).isEqualTo(SEEDING_FAILED);
        assertThat(run.err()).startsWith("error: `pip install --quiet --no-index pip==1.2.3` failed: ");
        assertThat(Snapshot.names(temp)).isEmpty();
    }

    /** Pip would build what lies there, and so run code of whoever wrote the setting. */
    @ParameterizedTest
    @ValueSource(strings = {"pip", "setuptools", "wheel"})
    void pathInThePlaceOfAReleaseIsRefused(String project) throws IOException {
        Path source = Files.createDirectories(temp.resolve(project + "==./e"));
        Files.writeString(source.resolve("setup.py"), "open('" + temp.resolve("ran") + "', 'w')\n");

        Run option = create("--" + project, "./e", "env");
        Run variable = Jvenv.in(temp, home)
                .with("JVENV_" + project.toUpperCase(Locale.ROOT), "./e")
                .create("-p", Pythons.any(), "--offline", "env");

        assertThat(option.exit()).isEqualTo(USAGE);
        assertThat(option.err()).startsWith("error: `--" + project + "` cannot be `./e`\n");
        assertThat(variable.exit()).isEqualTo(USAGE);
        assertThat(Snapshot.names(temp)).containsExactly(project + "==.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./demo", "demo==./e", "-rfile", "demo @ ./e", "demo; x; y", "https://127.0.0.1/demo.whl"})
    void seedThatIsNoRequirementIsRefused(String seed) throws IOException {
        Run run = create("--seed=" + seed, "env");

        assertThat(run.exit()).isEqualTo(USAGE);
        assertThat(run.err()).startsWith("error: `--seed` cannot be `" + seed + "`: ");
        assertThat(Snapshot.names(temp)).isEmpty();
    }

    @Test
    void releaseThatIsHereIsLinked() {
        Path python = Pythons.named("3.11");
        String pip =
                Jvenv.in(temp, home).create("-p", python, "--json", "usual").out();
        String version = pip.substring(pip.indexOf("\"version\":\"", pip.indexOf("\"pip\"")) + 11)
                .split("\"", 2)[0];

        Run run = Jvenv.in(temp, home)
                .create("-p", python, "--no-setuptools", "--pip", version, "--offline", "-v", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("and pip " + version).doesNotContain("setuptools", "pip does the rest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"warm", "cold"})
    void cacheIsOnlyRead(String cache) throws IOException {
        String directory = temp.resolve(cache).toString();
        if (cache.equals("warm")) {
            assertThat(create("--cache-dir", directory, "--compile-bytecode", "first")
                            .exit())
                    .isZero();
        } else {
            Files.createDirectory(temp.resolve(cache));
        }
        List<String> before = Snapshot.of(temp.resolve(cache));

        Run run = create("--cache-dir", directory, "--read-only-cache", "--link-mode", "copy", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(packages("env")).anyMatch(name -> name.startsWith("pip-"));
        assertThat(Snapshot.of(temp.resolve(cache))).isEqualTo(before);
    }

    @Test
    void packageWithoutPipIsRefused() throws IOException {
        Run run = create("--no-pip", "--seed", "demo", "env");

        assertThat(run.exit()).isEqualTo(SEEDING_FAILED);
        assertThat(run.err()).startsWith("error: no pip in the environment to install demo\n");
        assertThat(Snapshot.names(temp)).isEmpty();
    }

    @Test
    void pipIsLeftOutAlone() throws IOException {
        Run run = Jvenv.in(temp, home).create("-p", Pythons.named("3.11"), "--no-pip", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Snapshot.names(temp.resolve("env/lib/python3.11/site-packages")))
                .contains("setuptools")
                .doesNotContain("pip");
    }

    private Path wheelOfDemo() throws IOException {
        Path wheels = Files.createDirectory(temp.resolve("wheels"));
        WheelBuilder.wheel("demo", "1.0").file("demo.py", "WORD = 'demo'\n").into(wheels);
        return wheels;
    }

    private List<String> packages(String name) throws IOException {
        try (var releases = Files.list(temp.resolve(name).resolve("lib"))) {
            return Snapshot.names(releases.findFirst().orElseThrow().resolve("site-packages"));
        }
    }

    private Run create(Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = "-p";
        all[1] = Pythons.any();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Jvenv.in(temp, home).create(all);
    }
}
