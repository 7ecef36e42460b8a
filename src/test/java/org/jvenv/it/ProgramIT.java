package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.environment.ToolVersion;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/**
 * Each command once, and whatever the program needs of its own resources: a build may leave out what only these use.
 */
class ProgramIT {

    private static final int USAGE = 2;

    @TempDir
    private static Path home;

    @TempDir
    private Path place;

    private Jvenv jvenv;
    private String python;

    @BeforeEach
    void findPython() {
        jvenv = Jvenv.in(place, home);
        python = Pythons.any().toString();
    }

    @Test
    void tellsItsVersion() {
        Run run = jvenv.run("--version");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("jvenv " + ToolVersion.current() + "\n");
    }

    @Test
    void showsItsCommands() {
        Run run = jvenv.run("--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Usage: jvenv ").contains("create");
    }

    @Test
    void showsTheOptionsOfCreate() {
        Run run = jvenv.run("create", "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Usage: jvenv create ").contains("-p, --python PYTHON", "--link-mode MODE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create --dry-run --without-pip env",
                "venv --help",
                "virtualenv --version",
                "python list",
                "python find",
                "python pin 3",
                "seed list",
                "cache dir",
                "completion bash",
                "completion zsh",
                "completion fish",
                "cache size",
                "cache verify",
                "cache clean",
                "config",
                "list",
                "list --json",
                "undo --list",
                "temp --without-pip -q true",
                "init bash",
                "setup --dry-run bash"
            })
    void everyCommandRuns(String line) {
        Run run = jvenv.run(line.split(" ", -1));

        assertThat(run.exit()).as(run.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hardlink", "copy", "symlink"})
    void createsAnEnvironmentWithPip(String mode) {
        Run run = jvenv.create("-p", python, "--link-mode", mode, "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Programs.bash(place, "env/bin/pip --version").out()).contains(place + "/env/");
    }

    @Test
    void writesTheScriptsOfEveryShell() {
        Run run = jvenv.create("-p", python, "--without-pip", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(place.resolve("env/bin"))
                .isDirectoryContaining("glob:**/activate")
                .isDirectoryContaining("glob:**/activate.fish")
                .isDirectoryContaining("glob:**/activate.csh")
                .isDirectoryContaining("glob:**/activate.nu")
                .isDirectoryContaining("glob:**/activate.xsh")
                .isDirectoryContaining("glob:**/*ctivate.ps1")
                .isDirectoryContaining("glob:**/activate_this.py");
    }

    @Test
    void tellsProgramsWhatItMade() {
        Run run = jvenv.create("-p", python, "--json", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("{\"environments\":[{\"status\":\"created\"")
                .contains("\"pip\"");
    }

    @Test
    void describesWhatItWouldMake() {
        Run run = jvenv.create("-p", python, "--dry-run", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("pyvenv.cfg");
        assertThat(place.resolve("env")).doesNotExist();
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        Run run = jvenv.create("--pyton", "3.12", "env");

        assertThat(run.exit()).isEqualTo(USAGE);
        assertThat(run.err()).isEqualTo("error: unknown option `--pyton`\nhint: did you mean `--python`?\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx1g", "-Djava.home=x", "-Xss2m", "-version", "@file"})
    void takesNoArgumentForTheVirtualMachines(String word) {
        Run run = jvenv.create("-p", python, "--without-pip", "--", word);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.isDirectory(place.resolve(word).resolve("bin"))).isTrue();
    }
}
