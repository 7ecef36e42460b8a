package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** {@code jvenv venv}, compared with {@code python -m venv}. */
class VenvIT extends DropInTestCase {

    @Test
    void makesWhatVenvMakesAndIsSilent() throws IOException {
        Run run = jvenv().run("venv", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out() + run.err()).isEmpty();
        assertThat(packages("env")).containsExactly("pip", "pip-24.2.dist-info");
    }

    @Test
    void fillsAnExistingDirectory() throws IOException {
        Files.createDirectories(temp.resolve("env/mine"));

        Run run = jvenv().run("venv", "--without-pip", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(temp.resolve("env/mine")).exists();
        assertThat(temp.resolve("env/bin/python")).exists();
    }

    @Test
    void makesAnExistingEnvironmentAnew() throws IOException {
        jvenv().run("venv", "--without-pip", "env");
        Files.createFile(temp.resolve("env/mine"));
        Files.delete(temp.resolve("env/bin/python"));

        Run again = jvenv().run("venv", "--without-pip", "--prompt", "other", "env");
        Run cleared = jvenv().run("venv", "--without-pip", "--clear", "other", "env");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(cleared.exit()).as(cleared.err()).isZero();
        assertThat(temp.resolve("env/bin/python")).exists();
        assertThat(temp.resolve("env/mine")).doesNotExist();
        assertThat(temp.resolve("other/bin/python")).exists();
    }

    @Test
    void upgradeOfNothingMakesIt() {
        Run run = jvenv().run("venv", "--upgrade", "--without-pip", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(temp.resolve("env/bin/python")).exists();
    }

    @Test
    void failureEndsTheRunWithOne() throws IOException {
        Files.createFile(temp.resolve("file"));

        Run run = jvenv().run("venv", "--without-pip", "file", "env");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("Error: ");
        assertThat(temp.resolve("env")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--without env",
                "--symlinks --copies env",
                "--prompt",
                "env --foo",
                "--without-pip=3 env",
                "--upgrade --clear env",
                "-h",
                "--help",
                "--sys --without-p --prom x env",
                "--prompt -x env",
                "--promp=-x --without-pip env"
            })
    void endsAsVenvDoes(String arguments) throws IOException {
        Path theirs = Files.createDirectory(temp.resolve("theirs"));
        Path ours = Files.createDirectory(temp.resolve("ours"));
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);

        Run venv = Programs.run(theirs, Map.of("PATH", "/usr/bin:/bin"), command("-m", words));
        Run run = jvenv().in(ours).run(command("venv", words));

        assertThat(run.exit()).as(run.err()).isEqualTo(venv.exit());
        assertThat(run.out().isEmpty()).isEqualTo(venv.out().isEmpty());
        assertThat(Snapshot.names(ours)).isEqualTo(Snapshot.names(theirs));
        if (venv.exit() == 2) {
            assertThat(run.err().lines().reduce("", (a, b) -> b))
                    .isEqualTo(venv.err().lines().reduce("", (a, b) -> b));
        }
    }

    private String[] command(String first, String... words) {
        List<String> command = new ArrayList<>();
        if (first.equals("-m")) {
            command.addAll(List.of(python.toString(), "-m"));
        }
        command.add("venv");
        command.addAll(List.of(words));
        return command.toArray(new String[0]);
    }
}
