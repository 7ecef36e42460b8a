package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.WheelBuilder;

/** The programs that work on environments, on one that jvenv made. */
@Tag("long")
class ClientsIT {

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    private Path environment;
    private Path wheels;

    @BeforeEach
    void makeEnvironment() throws IOException {
        environment = temp.resolve("two words");
        Run run = Jvenv.in(temp, home).create("-p", Pythons.named("3.12"), "-q", environment);
        assertThat(run.exit()).as(run.err()).isZero();
        wheels = Files.createDirectory(temp.resolve("wheels"));
        WheelBuilder.wheel("demo", "1.0")
                .file("demo/__init__.py", "answer = 42\n")
                .into(wheels);
    }

    @Test
    void uvInstalls() {
        run(peer("uv"), "pip", "install", "--offline", "--no-index", "-f", wheels, "--python", python(), "demo");

        assertThat(importsDemo()).isTrue();
        assertThat(run(peer("uv"), "pip", "list", "--offline", "--python", python())
                        .out())
                .contains("demo");
        run(peer("uv"), "pip", "uninstall", "--offline", "--python", python(), "demo");
        assertThat(importsDemo()).isFalse();
    }

    @Test
    void pipOfAnotherPythonInstalls() throws IOException {
        Run other = Jvenv.in(temp, home).create("-p", Pythons.named("3.13"), "-q", "other");
        assertThat(other.exit()).as(other.err()).isZero();

        run(temp.resolve("other/bin/pip"), "--python", python(), "install", "--no-index", "-f", wheels, "demo");

        assertThat(importsDemo()).isTrue();
    }

    @Test
    void pipxInstallsForIt() throws IOException {
        Path wheel = WheelBuilder.wheel("tool", "1.0")
                .file("tool.py", "import sys\ndef main(): print('of', *sys.version_info[:2])\n")
                .metadata("entry_points.txt", "[console_scripts]\ntool = tool:main\n")
                .into(wheels);
        Map<String, String> own = variables();
        own.put("PIPX_HOME", temp.resolve("pipx").toString());
        own.put("PIPX_BIN_DIR", temp.resolve("bin").toString());

        run(own, temp, peer("pipx"), "install", "--python", python(), wheel);

        assertThat(run(temp.resolve("bin/tool")).out()).isEqualTo("of 3 12\n");
        assertThat(temp.resolve("pipx/venvs/tool/pyvenv.cfg"))
                .content()
                .contains("home = " + Pythons.named("3.12").getParent() + "\n");
    }

    @Test
    void toxRestsOnItsBase() throws IOException {
        Path plain = Files.createSymbolicLink(temp.resolve("plain"), environment); // tox splits at blanks
        Files.writeString(temp.resolve("tox.ini"), """
                [tox]
                no_package = true
                env_list = hello
                [testenv]
                skip_install = true
                base_python = %s
                commands = python -c "import sys; print('it is', sys.prefix, sys.version_info[:2])"
                """.formatted(plain.resolve("bin/python")));

        assertThat(run(peer("tox")).out()).contains("it is " + temp.resolve(".tox/hello") + " (3, 12)");
    }

    @Test
    void poetryTakesTheOneOfTheProject() throws IOException {
        Path project = project();
        Run made = Jvenv.in(project, home).create("-p", Pythons.named("3.12"), "-q", ".venv");
        assertThat(made.exit()).as(made.err()).isZero();

        assertPoetryWorksIn(project.resolve(".venv"), project, variables());
    }

    @Test
    void poetryTakesTheActiveOne() throws IOException {
        Map<String, String> active = variables();
        active.put("VIRTUAL_ENV", environment.toString());
        active.put("PATH", environment.resolve("bin") + ":/usr/bin:/bin");

        assertPoetryWorksIn(environment, project(), active);
    }

    @Test
    void virtualenvCloneCopies() throws IOException {
        Path plain = temp.resolve("plain");
        Run made = Jvenv.in(temp, home).create("-p", Pythons.named("3.12"), "-q", plain);
        assertThat(made.exit()).as(made.err()).isZero();

        run(peer("virtualenv-clone"), plain, temp.resolve("clone"));

        assertThat(run(temp.resolve("clone/bin/pip"), "--version").out()).contains(temp.resolve("clone/lib") + "/");
    }

    private void assertPoetryWorksIn(Path prefix, Path project, Map<String, String> variables) {
        assertThat(run(variables, project, peer("poetry"), "env", "info", "--path")
                        .out())
                .isEqualTo(prefix + "\n");
        run(variables, project, peer("poetry"), "install", "--no-interaction");
        assertThat(run(
                                variables,
                                project,
                                peer("poetry"),
                                "run",
                                "python",
                                "-c",
                                "import site_demo, sys; print(sys.prefix)")
                        .out())
                .isEqualTo(prefix + "\n");
    }

    private Path project() throws IOException {
        Path project = Files.createDirectories(temp.resolve("project"));
        Files.createDirectories(project.resolve("site_demo"));
        Files.writeString(project.resolve("site_demo/__init__.py"), "");
        Files.writeString(project.resolve("pyproject.toml"), """
                [project]
                name = "site-demo"
                version = "0.1"
                requires-python = ">=3.9"
                [build-system]
                requires = ["poetry-core"]
                build-backend = "poetry.core.masonry.api"
                """);
        return project;
    }

    private String python() {
        return environment.resolve("bin/python").toString();
    }

    private boolean importsDemo() {
        return Programs.run(temp, Map.of(), python(), "-c", "import demo; assert demo.answer == 42")
                        .exit()
                == 0;
    }

    private Run run(Object... command) {
        return run(variables(), temp, command);
    }

    private static Run run(Map<String, String> variables, Path directory, Object... command) {
        String[] words = new String[command.length];
        for (int i = 0; i < command.length; i++) {
            words[i] = command[i].toString();
        }
        Run run = Programs.run(directory, variables, words);
        assertThat(run.exit())
                .as("%s%n%s%n%s", String.join(" ", words), run.out(), run.err())
                .isZero();
        return run;
    }

    private static Map<String, String> variables() {
        return new HashMap<>(Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"));
    }

    private static String peer(String name) {
        @Nullable Path program = Programs.find(name);
        assumeTrue(program != null, "there is no " + name);
        return String.valueOf(program);
    }
}
