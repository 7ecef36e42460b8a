package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/**
 * A life of an environment with the releases of Python that are newest; {@code .ci/run} has them in a root of their
 * own.
 */
class NewerPythonsIT {

    private static final String PREFIX = "import sys; print(sys.prefix)";

    @TempDir
    private Path temp;

    private Path place;
    private Path prefix;
    private Jvenv jvenv;

    @BeforeEach
    void choosePlaces() throws IOException {
        temp = temp.toRealPath();
        place = Files.createDirectory(temp.resolve("place"));
        prefix = place.resolve("env");
        jvenv = Jvenv.in(place, temp);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.13", "3.14", "3.15"})
    void environmentWorksAllItsLife(String name) {
        Path python = Pythons.named(name);

        succeed("create", "-q", "-p", python.toString(), prefix.toString());
        assertWorks(prefix);
        succeed("create", "-q", "--upgrade", "-p", python.toString(), prefix.toString());
        assertWorks(prefix);
        succeed("copy", "-q", prefix.toString(), place.resolve("two words").toString());
        assertWorks(place.resolve("two words"));
        succeed("rename", "-q", prefix.toString(), place.resolve("other").toString());
        assertWorks(place.resolve("other"));
        succeed("create", "-q", "-p", python.toString(), "--relocatable", prefix.toString());
        assertThat(run(prefix.resolve("bin/pip"), "--version").out()).contains(prefix.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.13", "3.14", "3.15"})
    void activationIsThatOfTheEnvironment(String name) {
        succeed("create", "-q", "--without-pip", "-p", Pythons.named(name).toString(), prefix.toString());

        Run bash = Programs.bash(
                place, ". env/bin/activate && python -c '" + PREFIX + "' && deactivate && [ -z \"${VIRTUAL_ENV-}\" ]");
        String embedded = Programs.python(
                Pythons.named(name),
                "import sys\nscript = sys.argv[1]\nexec(open(script).read(), {'__file__': script})\n" + PREFIX,
                prefix.resolve("bin/activate_this.py"));

        assertThat(bash.out()).as(bash.err()).isEqualTo(prefix + "\n");
        assertThat(embedded).isEqualTo(prefix + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.13", "3.14", "3.15"})
    void addedDirectoriesComeBeforeTheLibrary(String name) throws IOException {
        Path added = Files.createDirectory(place.resolve("added here"));
        Files.writeString(added.resolve("colorsys.py"), "mine = True\n");
        succeed("create", "-q", "--without-pip", "-p", Pythons.named(name).toString(), prefix.toString());
        Path share = Path.of("src/main/dist/share/jvenv/virtualenvwrapper.sh").toAbsolutePath();

        Run add = Programs.bash(
                place,
                "export WORKON_HOME=$PWD VIRTUAL_ENV=$PWD/env; . \"$1\" && add2virtualenv \"$2\" /usr/share",
                share,
                added);
        succeed("rename", "-q", prefix.toString(), place.resolve("other").toString());

        assertThat(add.exit()).as(add.err()).isZero();
        Run run = run(
                place.resolve("other/bin/python"),
                "-c",
                "import colorsys, sys; print(colorsys.mine, sys.path[1], sys.path[2])");
        assertThat(run.out()).as(run.err()).isEqualTo("True /usr/share " + added + "\n");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.14", "3.15"})
    void startFilesGoAlong(String name) throws IOException {
        Path python = Pythons.named(name);
        succeed("create", "-q", "-p", python.toString(), prefix.toString());
        Path packages = prefix.resolve("lib/python" + name + "/site-packages");
        Files.writeString(packages.resolve("web.start"), "web_start:begin\n");
        Files.writeString(
                packages.resolve("web_start.py"),
                "import sys\ndef begin():\n    sys.path.append('" + prefix.resolve("src") + "')\n");

        succeed("rename", "-q", prefix.toString(), place.resolve("two words").toString());
        Run last = run(place.resolve("two words/bin/python"), "-c", "import sys; print(sys.path[-1])");
        Run info = jvenv.run("info", place.resolve("two words").toString());
        succeed("wipe", place.resolve("two words").toString());

        boolean known = name.equals("3.15");
        assertThat(last.out().equals(place.resolve("two words/src") + "\n"))
                .as(last.out())
                .isEqualTo(known);
        assertThat(last.err()).isEmpty();
        assertThat(info.out()).contains("web_start:begin");
    }

    private void assertWorks(Path environment) {
        assertThat(run(environment.resolve("bin/python"), "-c", PREFIX).out()).isEqualTo(environment + "\n");
        Run pip = run(environment.resolve("bin/pip"), "--version");
        assertThat(pip.out()).as(pip.err()).contains(environment.toString());
        assertThat(run(environment.resolve("bin/python"), "-m", "pip", "check").exit())
                .isZero();
        Run externally = run(environment.resolve("bin/pip"), "uninstall", "-y", "no-such-project");
        assertThat(externally.err()).doesNotContain("externally-managed");
    }

    private void succeed(String... arguments) {
        Run run = jvenv.run(arguments);
        assertThat(run.exit()).as("%s: %s", List.of(arguments), run.err()).isZero();
    }

    private Run run(Path program, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = program.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Map<String, String> variables =
                Map.of("PATH", "/usr/bin:/bin", "HOME", temp.toString(), "PIP_DISABLE_PIP_VERSION_CHECK", "1");
        return Programs.run(place, variables, command);
    }
}
