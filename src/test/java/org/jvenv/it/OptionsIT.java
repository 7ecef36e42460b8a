package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** What the less common options of {@code create} do. */
class OptionsIT {

    private static final int SEEDING_FAILED = 6;
    private static final int DESTINATION_UNUSABLE = 4;

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    private Path python;

    @BeforeEach
    void findPython() {
        python = Pythons.any();
    }

    @ParameterizedTest
    @CsvSource({
        "'', pyvenv.cfg",
        "bash, activate",
        "'fish,csh', activate.csh activate.fish",
        "'cshell sh bash', activate activate.csh",
        "python, activate_this.py"
    })
    void onlyNamedShellsGetScripts(String names, String scripts) throws IOException {
        make("--without-pip", "--activators", names, "env");

        try (Stream<Path> files = Files.list(temp.resolve("env/bin"))) {
            List<String> expected = new ArrayList<>(List.of(scripts.split(" ", 0)));
            expected.remove("pyvenv.cfg"); // stands for none
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.contains("activate")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void promptIsAtMostWhatThePythonCanStartWith() throws IOException {
        Path limited = Pythons.named("3.13");
        makeOn(limited, "--without-pip", "--prompt", "x", "short");
        long size = Files.size(temp.resolve("short/pyvenv.cfg")); // `command` repeats the prompt
        int longest = 1 + (int) (PyvenvCfg.MAX_BYTES_TO_START - size) / 2;

        Run most = jvenv().create("-p", limited, "--without-pip", "--prompt", "x".repeat(longest), "whole");
        Run more = jvenv().create("-p", limited, "--without-pip", "--prompt", "x".repeat(longest + 1), "wrong");
        Run wide = jvenv().create("-p", limited, "--without-pip", "--prompt", "ż".repeat(longest / 2 + 1), "wrong");
        Run replacing =
                jvenv().create("-p", limited, "--clear", "--without-pip", "--prompt", "x".repeat(longest + 1), "short");

        assertThat(most.exit()).as(most.err()).isZero();
        assertThat(Programs.bash(temp, "whole/bin/python -c 'print(1)'").out()).isEqualTo("1\n");
        assertThat(List.of(more.exit(), wide.exit(), replacing.exit())).containsOnly(DESTINATION_UNUSABLE);
        assertThat(more.err())
                .contains("error: the `pyvenv.cfg` of `" + temp.resolve("wrong") + "` would have 3276")
                .contains("is 32767\nhint: choose a shorter prompt");
        assertThat(Snapshot.names(temp)).containsExactly("short", "whole");
        assertThat(temp.resolve("short/pyvenv.cfg")).hasSize(size);
    }

    @Test
    void promptMayBeLongerWhereThePythonDoesNotMind() {
        Run run = jvenv().create("-p", Pythons.named("3.8"), "--without-pip", "--prompt", "x".repeat(40_000), "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Programs.bash(temp, "env/bin/python -c 'print(1)'").out()).isEqualTo("1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--without-pip",
                "--copies --lib64 dir --activators=bash,fish --without-scm-ignore-files --without-pip",
                "--relocatable --system-site-packages --link-mode copy --compile-bytecode --prompt=x",
                "--offline --extra-search-dir wheels --requirement none.txt --link-mode symlink --no-setuptools",
                "--pip embed --project shop",
                "--seed pip --venv-redirect"
            })
    void commandThatIsRecordedMakesTheLikeOfIt(String options) throws IOException {
        Files.createFile(temp.resolve("none.txt"));
        Files.createDirectory(temp.resolve("wheels"));
        make((Object[]) (options + " env").split(" ", -1));
        String configuration = Files.readString(temp.resolve("env/pyvenv.cfg"));
        String listing = "find . -printf '%P %y %m %l\n' | sort";
        String files = Programs.bash(temp, listing).out();
        String command = PyvenvCfg.in(temp.resolve("env")).find("command").orElseThrow();
        Programs.bash(temp, "rm -rf env .venv shop");

        Run run = jvenv().run(
                        command.replace("\"", "").replaceFirst("^jvenv ", "").split(" ", -1));

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(temp.resolve("env/pyvenv.cfg")).hasContent(configuration);
        assertThat(Programs.bash(temp, listing).out()).isEqualTo(files);
        for (String option : options.split(" ", -1)) {
            assertThat(command).contains(option.startsWith("--prompt") ? "--prompt=" : option);
        }
    }

    /** As standalone builds are, which may be moved: pyenv's is made to look for its library beside it. */
    @Test
    void copyHasTheLibraryThatItLooksForBesideIt() throws IOException {
        Path real = Pythons.named("3.13").toRealPath();
        Path base = movable(real);

        makeOn(base, "--copies", "--without-pip", "env");
        makeOn(real, "--copies", "--without-pip", "fixed");
        makeOn(base, "--without-pip", "linked");

        assertThat(temp.resolve("env/lib/libpython3.13.so.1.0")).isRegularFile();
        for (String name : List.of("python", "python3", "python3.13")) {
            assertThat(Programs.python(
                            temp.resolve("env/bin").resolve(name),
                            "import sys, ssl; print(sys.prefix, sys.base_prefix)"))
                    .isEqualTo(temp.resolve("env") + " " + temp.resolve("base") + "\n");
        }
        assertThat(Snapshot.names(temp.resolve("fixed/lib"))).containsExactly("python3.13");
        assertThat(Snapshot.names(temp.resolve("linked/lib"))).containsExactly("python3.13");
    }

    @Test
    void copyIsNotMadeWhereItWouldTakeAnotherLibraryForItsOwn() throws IOException {
        Path base = movable(Pythons.named("3.13").toRealPath());
        Files.createDirectories(temp.resolve("place/lib"));
        Path archive = Files.createFile(temp.resolve("place/lib/python313.zip"));

        Run copied = jvenv().create("-p", base, "--copies", "--without-pip", "place/env");

        assertThat(copied.exit()).isEqualTo(DESTINATION_UNUSABLE);
        assertThat(copied.err())
                .contains("error: a copy of CPython 3.13.0 in `" + temp.resolve("place/env") + "` would use `" + archive
                        + "`")
                .contains("hint: leave out `--copies`");
        assertThat(temp.resolve("place/env")).doesNotExist();
        makeOn(base, "--without-pip", "place/env");
        makeOn(Pythons.named("3.13"), "--copies", "--without-pip", "place/other");
        assertThat(Programs.bash(temp, "place/env/bin/python -c '' && place/other/bin/python -c 'print(1)'")
                        .out())
                .isEqualTo("1\n");
    }

    /** An installation like that of {@code python}, of which only the directory of its library is said otherwise. */
    private Path movable(Path python) throws IOException {
        Path library = python.resolve("../../lib").normalize();
        String program = new String(Files.readAllBytes(python), StandardCharsets.ISO_8859_1);
        assumeTrue(program.contains(library + "\0"), "this Python has its library within itself");
        String beside = "$ORIGIN/../lib";
        String patched = program.replace(
                library + "\0", beside + "\0".repeat(library.toString().length() - beside.length() + 1));
        Path base = Files.createDirectories(temp.resolve("base/bin")).resolve("python3.13");
        Files.write(base, patched.getBytes(StandardCharsets.ISO_8859_1));
        Files.setPosixFilePermissions(base, Files.getPosixFilePermissions(python));
        Files.createDirectory(temp.resolve("base/lib"));
        Files.createSymbolicLink(temp.resolve("base/lib/python3.13"), library.resolve("python3.13"));
        Files.copy(library.resolve("libpython3.13.so.1.0"), temp.resolve("base/lib/libpython3.13.so.1.0"));
        return base;
    }

    @Test
    void nameIsInTheDirectoryOfNames() {
        Run run = jvenv().with("WORKON_HOME", temp.resolve("named"))
                .create("-p", python, "--without-pip", "--name", "web");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(temp.resolve("named/web/pyvenv.cfg")).exists();
    }

    @Test
    void projectGetsAnEnvironmentOfItsOwn() {
        make("--without-pip", "--project", "shop");

        assertThat(temp.resolve("shop/.venv/.project")).hasContent(temp.resolve("shop") + "\n");
    }

    @Test
    void projectIsLedToItsEnvironment() throws IOException {
        Files.createDirectory(temp.resolve("shop"));

        make("--without-pip", "--project", "shop", "--venv-redirect", "env");
        make("--without-pip", "--venv-redirect", "shop/other");

        assertThat(temp.resolve("env/.project")).hasContent(temp.resolve("shop") + "\n");
        assertThat(temp.resolve("shop/.venv")).hasContent("other\n");
    }

    @Test
    void redirectTakesTheWayToAnotherDirectory() throws IOException {
        Files.createDirectory(temp.resolve("shop"));

        make("--without-pip", "--project", "shop", "--venv-redirect", "env");

        assertThat(temp.resolve("shop/.venv")).hasContent(temp.resolve("env") + "\n");
    }

    @Test
    void redirectNeverTakesThePlaceOfAnEnvironment() throws IOException {
        make("--without-pip", ".venv");
        List<String> before = Snapshot.of(temp);

        Run run = jvenv().create("-p", python, "--without-pip", "--venv-redirect", "env");

        assertThat(run.exit()).isEqualTo(DESTINATION_UNUSABLE);
        assertThat(run.err()).startsWith("error: `" + temp.resolve(".venv") + "` exists and is not a redirect file\n");
        assertThat(Snapshot.of(temp)).isEqualTo(before);
    }

    @Test
    void settingsCountWhereTheCommandLineIsSilent() throws IOException {
        Files.writeString(temp.resolve("pyproject.toml"), "[tool.jvenv]\nlib64 = 'none'\nprompt = 'ours'\n");
        Jvenv jvenv = jvenv().with("JVENV_WITHOUT_PIP", "1").with("PIP_CONFIG_FILE", "/dev/null");

        Run made = jvenv.create("-p", python, "--prompt", "mine", "env");
        Run shown = jvenv.run("config", "create");

        assertThat(made.exit()).as(made.err()).isZero();
        assertThat(Files.exists(temp.resolve("env/lib64"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
        assertThat(temp.resolve("env/bin/pip")).doesNotExist();
        assertThat(temp.resolve("env/pyvenv.cfg")).content().contains("prompt = 'mine'\n");
        assertThat(shown.out().lines().map(String::strip))
                .containsExactlyInAnyOrder(
                        "without-pip  true  JVENV_WITHOUT_PIP",
                        "lib64        none  " + temp.resolve("pyproject.toml") + ":2",
                        "prompt       ours  " + temp.resolve("pyproject.toml") + ":3");
    }

    @Test
    void badSettingSaysWhereItStands() throws IOException {
        Files.writeString(temp.resolve("pyproject.toml"), "[tool.jvenv]\nlib64 = 'magic'\n");

        Run run = jvenv().create("-p", python, "--without-pip", "env");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("error: `--lib64` cannot be `magic` (from `" + temp.resolve("pyproject.toml") + ":2`)\n");
    }

    @Test
    void lib64IsWhatIsAskedFor() {
        make("--without-pip", "--lib64", "link", "linked");
        make("--without-pip", "--lib64", "dir", "apart");
        make("--without-pip", "--lib64", "none", "without");

        assertThat(temp.resolve("linked/lib64")).isSymbolicLink();
        assertThat(temp.resolve("apart/lib64")).isDirectory();
        assertThat(Files.isSymbolicLink(temp.resolve("apart/lib64"))).isFalse();
        assertThat(Files.exists(temp.resolve("without/lib64"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void relocatableEnvironmentWorksWhereItIsMovedTo() throws IOException {
        make("--relocatable", "env");
        Path moved = temp.resolve("with spaces, elsewhere");
        Files.move(temp.resolve("env"), moved);

        Run pip = Programs.bash(temp, "\"$1/bin/pip\" --version", moved);
        Run active = Programs.bash(
                temp,
                "set -eu; . \"$1/bin/activate\"; echo \"$VIRTUAL_ENV\"; pip --version; python -c 'import sys; print(sys.prefix)'",
                moved);

        assertThat(pip.exit()).as(pip.err()).isZero();
        assertThat(pip.out()).contains(" from " + moved + "/lib");
        assertThat(active.err()).isEmpty();
        assertThat(active.out().lines()).startsWith(moved.toString()).endsWith(moved.toString());
        assertThat(moved.resolve("pyvenv.cfg")).content().contains("relocatable = true\n");
    }

    @Test
    void updateIsLeftToPip() {
        Run run = jvenv().with("PIP_NO_INDEX", "1").create("-p", python, "--upgrade-deps", "-v", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("pip looks for newer releases of pip");
    }

    @Test
    void failedUpdateLeavesNothing() throws IOException {
        Run run = jvenv().with("PIP_REQUIRE_HASHES", "1").create("-p", python, "--upgrade-deps", "sub/env");

        assertThat(run.exit()).isEqualTo(SEEDING_FAILED);
        assertThat(run.err())
                .startsWith("error: `pip install --quiet --upgrade pip")
                .contains("--require-hashes");
        assertThat(Snapshot.names(temp)).isEmpty();
    }

    @Test
    void failedUpdateBringsTheOldEnvironmentBack() throws IOException {
        make("env");
        Files.createFile(temp.resolve("env/mine"));
        List<String> before = Snapshot.of(temp);

        Run run = jvenv().with("PIP_REQUIRE_HASHES", "1").create("-p", python, "--upgrade-deps", "--clear", "env");

        assertThat(run.exit()).isEqualTo(SEEDING_FAILED);
        assertThat(Snapshot.of(temp)).isEqualTo(before);
    }

    @Test
    void environmentWithoutCompiledFilesIsNotWhatWasAskedFor() {
        make("env");

        Run run = jvenv().create("-p", python, "--compile-bytecode", "env");
        make("--compile-bytecode", "--clear", "env");
        Run again = jvenv().create("-p", python, "--compile-bytecode", "env");

        assertThat(run.exit()).isEqualTo(DESTINATION_UNUSABLE);
        assertThat(run.err()).contains("pip is not compiled");
        assertThat(again.err()).contains("is already up to date");
    }

    @Test
    void directoriesThatLieInEachOtherAreRefused() throws IOException {
        Run run = jvenv().create("-p", python, "--without-pip", "a/b", "a");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: `" + temp.resolve("a/b") + "` is inside `" + temp.resolve("a") + "`");
        assertThat(Snapshot.names(temp)).isEmpty();
    }

    @Test
    void hundredDirectoriesAreMade() {
        List<Object> words = new ArrayList<>(List.of("-p", python, "--without-pip"));
        for (int i = 0; i < 100; i++) {
            words.add("env" + i);
        }

        Run run = jvenv().create(words.toArray());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err().lines().filter(line -> line.startsWith("created `")))
                .hasSize(100);
    }

    @Test
    void environmentsOfOneCallAreMadeThoughOneFails() throws IOException {
        Files.createFile(temp.resolve("file"));

        Run run = jvenv().create("-p", python, "--without-pip", "one", "file", "two", "two");

        assertThat(run.exit()).isEqualTo(DESTINATION_UNUSABLE);
        assertThat(run.err())
                .contains("created `" + temp.resolve("one"), "created `" + temp.resolve("two"))
                .doesNotContain("is already up to date");
    }

    private void make(Object... arguments) {
        makeOn(python, arguments);
    }

    private void makeOn(Path base, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = "-p";
        all[1] = base;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Run run = jvenv().create(all);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private Jvenv jvenv() {
        return Jvenv.in(temp, home);
    }
}
