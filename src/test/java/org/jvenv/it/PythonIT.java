package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** {@code jvenv python}, and the Python that a project asks for. */
class PythonIT {

    private static final int USAGE = 2;
    private static final int NOT_FOUND = 3;

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    private final Path python = Pythons.named("3.9");

    @Test
    void findPrintsThePathAndNothingElse() {
        Run run = withOld().run("python", "find", "3.9");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(python + "3.9\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void findExplainsItself() throws IOException {
        Path broken = Files.createDirectory(temp.resolve("bin"));
        script(broken.resolve("python3.9"), "#!/bin/sh\nexit 3\n");

        Run run = jvenv().with("PATH", broken + ":" + python.getParent()).run("python", "find", "3.9", "--explain");

        assertThat(run.out()).isEqualTo(python + "3.9\n");
        assertThat(run.err()).contains("`" + broken.resolve("python3.9") + "` (PATH) ", "(PATH) is CPython 3.9");
    }

    @Test
    void findSaysWhenThereIsNone() {
        Run run = withOld().run("python", "find", ">=2.0,<2.1");

        assertThat(run.exit()).isEqualTo(NOT_FOUND);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: no interpreter found for Python >=2.0,<2.1; looked in PATH, ");
    }

    @Test
    void rangeThatCannotBeReadIsRefused() {
        Run run = withOld().run("python", "find", ">=3.x");

        assertThat(run.exit()).isEqualTo(USAGE);
        assertThat(run.err()).startsWith("error: invalid version range `>=3.x`\nhint: ");
    }

    @Test
    void listHasOneLineForEachInterpreter() throws IOException {
        Path broken = Files.createDirectory(temp.resolve("bin"));
        script(broken.resolve("python3.12"), "#!/bin/sh\nexit 3\n");
        Jvenv jvenv = jvenv().with("PATH", broken + ":" + python.getParent());

        Run list = jvenv.run("python", "list", "3.9");
        Run none = jvenv.run("python", "list", "9.99");
        Run names = jvenv.run("python", "list", "--all");
        Run all = jvenv.run("python", "list", "--all", "--json");

        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err()).startsWith("error: no interpreter found for Python 9.99\n");
        assertThat(list.out().lines().filter(line -> line.contains(python.toString())))
                .hasSize(1);
        assertThat(list.out()).contains("CPython 3.9.").doesNotContain(broken.toString());
        assertThat(names.out()).contains(python.resolveSibling("python3") + " -> " + python, broken + "/python3.12");
        assertThat(all.out()).contains("\"path\":\"" + broken.resolve("python3.12") + "\"", "\"reason\":");
    }

    @Test
    void pinIsWhatCreateTakes() throws IOException {
        Jvenv jvenv = withOld();

        Run pin = jvenv.run("python", "pin", "3.9");
        Run shown = jvenv.run("python", "pin");
        Files.createDirectory(temp.resolve("deep"));
        Run create = jvenv.in(temp.resolve("deep")).create("--without-pip", "-v", "env");

        assertThat(pin.exit()).as(pin.err()).isZero();
        assertThat(temp.resolve(".python-version")).hasContent("3.9\n");
        assertThat(shown.out()).isEqualTo("3.9\n");
        assertThat(create.err()).contains("`" + temp.resolve(".python-version") + "` requires it");
        assertThat(Files.readString(temp.resolve("deep/env/pyvenv.cfg"))).contains("python-version = 3.9\n");
    }

    @Test
    void pinOfWhatIsNotHereIsRefused() {
        Run run = withOld().run("python", "pin", "2.0");

        assertThat(run.exit()).isEqualTo(NOT_FOUND);
        assertThat(temp.resolve(".python-version")).doesNotExist();
    }

    @Test
    void projectSaysWhichPythonItNeeds() throws IOException {
        Files.writeString(temp.resolve("pyproject.toml"), "[project]\nname = 'x'\nrequires-python = '~=3.9.0'\n");

        Run run = withOld().create("--without-pip", "--json", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"version\":\"3.9.");
    }

    @Test
    void severalRequestsAreTriedInOrder() {
        Run run = withOld().create("-p", "2.0", "-p", "3.9", "--without-pip", "--json", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"version\":\"3.9.");
    }

    @Test
    void executableIsTriedBeforeAllOthers() {
        Run run = jvenv().with("PATH", "/usr/bin:/bin")
                .create("--try-first-with", python, "-p", ">=3.6", "--without-pip", "--json", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"executable\":\"" + python + "3.9\"");
    }

    private Jvenv withOld() {
        return jvenv().with("PATH", python.resolveSibling(""));
    }

    private Jvenv jvenv() {
        return Jvenv.in(temp, home);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
