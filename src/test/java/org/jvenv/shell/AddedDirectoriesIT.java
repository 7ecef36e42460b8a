package org.jvenv.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** {@code add2virtualenv} in environments for releases of Python that need not be here. */
@SuppressWarnings("StringConcatToTextBlock") // line breaks are what is told apart
class AddedDirectoriesIT {

    private static final String NAME = "_virtualenv_path_extensions";

    @TempDir
    private Path temp;

    private Path prefix;
    private Path added;

    @BeforeEach
    void makeEnvironment() throws IOException {
        prefix = Files.createDirectories(temp.resolve("envs/e"));
        added = Files.createDirectories(temp.resolve("two words"));
        Files.createDirectories(prefix.resolve("bin"));
        Files.writeString(prefix.resolve("bin/activate"), "");
        Files.writeString(prefix.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        Files.createSymbolicLink(prefix.resolve("bin/python"), Pythons.any());
    }

    @ParameterizedTest
    @CsvSource({
        "bash, ., virtualenvwrapper.sh",
        "zsh -f, ., virtualenvwrapper.sh",
        "ksh, ., virtualenvwrapper.sh",
        "mksh, ., virtualenvwrapper.sh",
        "fish --no-config, source, jvenv.fish",
        "tcsh -f, source, jvenv.csh",
        "csh -f, source, jvenv.csh",
        "nu -n, source, jvenv.nu",
        "xonsh --no-rc, source, jvenv.xsh"
    })
    void aFunctionPutsThemFirstFromPython315On(String shell, String read, String file) throws IOException {
        for (String release : List.of("3.15", "3.15t", "3.20")) {
            Path packages = add(shell, read, file, release);

            assertThat(packages.resolve(NAME + ".start")).hasContent(NAME + ":first\n");
            assertThat(first(packages)).as(release).isEqualTo(added + "\n" + added.resolve("b") + "\n");
        }
        for (String release : List.of("2.7", "3.9", "3.14", "3.14t")) {
            Path packages = add(shell, read, file, release);

            assertThat(packages.resolve(NAME + ".pth")).exists();
            assertThat(packages.resolve(NAME + ".start")).doesNotExist();
            assertThat(packages.resolve(NAME + ".py")).doesNotExist();
        }
    }

    /** What comes first on the path of a Python to whose end site has put what the file says. */
    private String first(Path packages) {
        return Programs.python(
                Pythons.any(),
                "import sys\nsys.path += [sys.argv[1], sys.argv[2], sys.argv[2] + '/b']\n"
                        + "import _virtualenv_path_extensions\n_virtualenv_path_extensions.first()\n"
                        + "print(*sys.path[:2], sep='\\n')\nassert len(sys.path) == len(set(sys.path))\n",
                packages,
                added);
    }

    private Path add(String shell, String read, String file, String release) throws IOException {
        Path lib = prefix.resolve("lib");
        if (Files.exists(lib)) {
            Files.move(lib, Files.createTempDirectory(temp, "other").resolve("lib"));
        }
        Path packages = Files.createDirectories(lib.resolve("python" + release).resolve("site-packages"));
        Path script = Files.writeString(
                temp.resolve("script"),
                read + " " + ShellSession.SHARE.resolve(file) + "\n" + "add2virtualenv '" + added.resolve("b")
                        + "'\nadd2virtualenv '" + added + "'\n");
        List<String> command =
                new ArrayList<>(List.of(ShellSession.installed(shell).split(" ")));
        command.add(script.toString());
        Run run = Programs.start(temp, variables(), command).await();
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return packages;
    }

    private Path program() throws IOException {
        Path program = Files.writeString(temp.resolve("jvenv"), ShellSession.program());
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private Map<String, String> variables() throws IOException {
        return Map.of(
                "HOME",
                temp.toString(),
                "WORKON_HOME",
                temp.resolve("envs").toString(),
                "VIRTUAL_ENV",
                prefix.toString(),
                "JVENV_BIN",
                program().toString(),
                "PATH",
                "/usr/bin:/bin",
                "JVENV_SHARE",
                ShellSession.SHARE.toString(),
                "LC_ALL",
                "C.UTF-8");
    }
}
