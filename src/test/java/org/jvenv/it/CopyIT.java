package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Commands;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** {@code jvenv copy} and {@code jvenv rename} with real environments, which are used after the source has gone. */
class CopyIT {

    /** As pip would install it from an index, with a program and a script of its own. */
    private static final Map<String, String> PACKAGE = Map.of(
            "pyproject.toml", """
                    [build-system]
                    requires = ["setuptools"]
                    build-backend = "setuptools.build_meta"
                    [project]
                    name = "greeting"
                    version = "1.0"
                    [project.scripts]
                    greet = "greeting:greet"
                    [tool.setuptools]
                    package-dir = {"" = "lib"}
                    packages = ["greeting"]
                    """,
            "lib/greeting/__init__.py", """
                    import sys
                    def greet():
                        print("hello from", sys.prefix, "and", __file__)
                    """);

    private static final String LONG_NAME =
            "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
                    + "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn";

    /** No file but those that Python compiles may name the source, and no link. */
    private static final String REMAINS = """
            grep -rIlF --exclude='*.pyc' -- "$2" "$1"; find "$1" -type l -lname "*$2*"
            """;

    @TempDir
    private static Path warmHome;

    @TempDir
    private Path temp;

    private Path place;
    private Path source;
    private Jvenv jvenv;

    @BeforeEach
    void choosePlaces() throws IOException {
        temp = temp.toRealPath();
        place = Files.createDirectory(temp.resolve("place"));
        source = place.resolve("source");
        jvenv = Jvenv.in(place, warmHome);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"3.6", "3.9", "3.11", "3.13", "system", "pypy3"})
    void copyWorksWithoutItsSource(String python) throws IOException, InterruptedException {
        create("-p", Pythons.named(python));
        List<String> before = Snapshot.of(source);

        Path copy = copied("copy");

        assertThat(Snapshot.of(source)).isEqualTo(before);
        assertThatItWorksWithout(source, copy);
    }

    @Tag("long")
    @Test
    void python2IsCopied() throws IOException, InterruptedException {
        create("-p", Pythons.pyenv().resolve("versions/2.7.18/bin/python2.7"));

        Path copy = copied("two words");

        assertThatItWorksWithout(source, copy);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "/ve/source/to/plain, plain",
        "blanks, two words",
        "quotes, it's \"so\"",
        "hostile, $(touch x)`touch x`\\;!%",
        "letters, żółć",
        "long, " + LONG_NAME
    })
    void scriptsAreDecidedAnewForOddNames(String kind, String name) throws IOException, InterruptedException {
        create("-p", Pythons.any());

        Path copy = copied(name);
        Path back = place.resolve("back");
        Run run = jvenv.run("copy", copy.toString(), back.toString());

        assertThat(run.exit()).as("%s: %s", kind, run.err()).isZero();
        assertThatItWorksWithout(source, copy);
        assertThatItWorksWithout(copy, back);
        assertThat(back.resolve("bin/pip")).content().startsWith("#!" + back + "/bin/python\n");
        assertThat(Snapshot.names(place)).containsExactly("back");
    }

    @Test
    void compiledFilesAreStillGood() throws IOException, InterruptedException {
        create("-p", Pythons.named("3.11"), "--compile-bytecode");

        Path copy = copied("copy");

        assertThat(Commands.succeed(copy.resolve("bin/python"), "-v", "-c", "import pip._internal.cli.main"))
                .contains("matches " + copy + "/lib/python3.11/site-packages/pip/_internal/cli/main.py")
                .doesNotContain("wrote '");
    }

    @Test
    void copiedInterpretersAreCopied() throws IOException, InterruptedException {
        create("-p", Pythons.any(), "--copies");

        Path copy = copied("copy");

        assertThat(Files.isSymbolicLink(copy.resolve("bin/python"))).isFalse();
        assertThatItWorksWithout(source, copy);
    }

    @Test
    void relocatableEnvironmentStaysSo() throws IOException, InterruptedException {
        create("-p", Pythons.any(), "--relocatable");

        Path copy = copied("copy");
        assertThat(copy.resolve("bin/pip")).hasSameTextualContentAs(source.resolve("bin/pip"));
        Path moved = Files.move(copy, place.resolve("moved"));

        assertThatItWorksWithout(source, moved);
    }

    @Tag("long")
    @Test
    void directoryOfNamesMayBeALink() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), place);
        Jvenv linked = jvenv.with("WORKON_HOME", link);
        succeed(linked, "create", "-p", Pythons.any().toString(), "-n", "source");
        make("venv", link.resolve("other"));

        succeed(linked, "copy", "source", "copy");
        succeed(linked, "copy", "other", "more");

        assertThatItWorksWithout(link.resolve("source"), link.resolve("copy"));
        assertThatItWorksWithout(link.resolve("other"), link.resolve("more"));
        assertThat(remains(place.resolve("more"), place + "/other")).isEmpty();
    }

    @Test
    void neighboursOfLikeNamesAreLeftAlone() throws IOException, InterruptedException {
        create("-p", Pythons.any());
        Path activate = source.resolve("bin/activate");
        Files.writeString(activate, Files.readString(activate) + "export DATA=" + source + "-data/x\n");

        Path copy = copied("copy");

        assertThat(copy.resolve("bin/activate")).content().endsWith("export DATA=" + source + "-data/x\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish", "tcsh"})
    void activationShowsTheNewName(String shell) throws IOException {
        assumeTrue(Programs.find(shell) != null, shell + " is not installed");
        create("-p", Pythons.any(), "--without-pip");
        Path copy = copied("two words");

        String script = switch (shell) {
            case "fish" ->
                "source $argv[1]/bin/activate.fish; echo $VIRTUAL_ENV; echo $VIRTUAL_ENV_PROMPT; which python";
            case "tcsh" ->
                "source " + copy.toString().replace(" ", "\\ ")
                        + "/bin/activate.csh; echo \"$VIRTUAL_ENV\"; echo \"$VIRTUAL_ENV_PROMPT\"; which python";
            default -> ". \"$1/bin/activate\"; echo \"$VIRTUAL_ENV\"; echo \"$VIRTUAL_ENV_PROMPT\"; command -v python";
        };
        List<String> command = new ArrayList<>(List.of(shell, "-c", script));
        command.addAll(shell.equals("fish") ? List.of(copy.toString()) : List.of(shell, copy.toString()));
        Run run = Programs.start(
                        temp, Map.of("PATH", "/usr/bin:/bin", "HOME", temp.toString(), "LC_ALL", "C.UTF-8"), command)
                .await();

        assertThat(run.out()).as(run.err()).isEqualTo(copy + "\ntwo words\n" + copy + "/bin/python\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy", "rename"})
    void fullDiskHoldsNothingAfterwards(String verb) throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can mount a small disk");
        Path disk = Files.createDirectory(temp.resolve("disk"));
        assumeTrue(Programs.bash(temp, "mount -t tmpfs -o size=4m tmpfs disk").exit() == 0, "no disk can be mounted");
        try {
            create("-p", Pythons.any());
            List<String> before = Snapshot.of(place);

            Run run = jvenv.run(verb, source.toString(), disk.resolve("a/new").toString());

            assertThat(run.exit()).isEqualTo(7);
            assertThat(run.err()).contains("No space left on device");
            assertThat(disk).isEmptyDirectory();
            assertThat(Snapshot.of(place)).isEqualTo(before);
        } finally {
            assertThat(Programs.bash(temp, "umount disk").exit()).isZero();
        }
    }

    @Nested
    class EditableProjects {

        @ParameterizedTest
        @ValueSource(strings = {"copy", "rename"})
        void editableProjectInTheEnvironmentGoesWithIt(String verb) throws IOException, InterruptedException {
            create("-p", Pythons.named("3.11"), "--seed", "setuptools", "--seed", "wheel");
            writeProject(source.resolve("src/greeting"));
            pip(source, "install", "--no-build-isolation", "--no-deps", "-e", source.resolve("src/greeting"));
            assertThat(Programs.bash(temp, "ls \"$1\"/lib/python3.11/site-packages", source)
                            .out())
                    .contains("__editable__");
            Path target = place.resolve("two words");

            succeed(verb, source.toString(), target.toString());

            assertThatItWorksWithout(source, target);
            assertThat(Commands.succeed(target.resolve("bin/greet")))
                    .isEqualTo("hello from " + target + " and " + target + "/src/greeting/lib/greeting/__init__.py\n");
            assertThat(Commands.succeed(target.resolve("bin/pip"), "list", "--editable"))
                    .contains(target + "/src/greeting");
        }

        /**
         * Setuptools before PEP 660: {@code easy-install.pth}, {@code .egg-link} and a script that names the source.
         */
        @Tag("long")
        @Test
        void developedProjectGoesWithIt() throws IOException, InterruptedException {
            create("-p", Pythons.named("3.6"));
            Path project = source.resolve("src/greeting");
            writeProject(project);
            Files.delete(project.resolve("pyproject.toml"));
            Files.writeString(project.resolve("setup.py"), """
                    from setuptools import setup
                    setup(name="greeting", version="1.0", package_dir={"": "lib"}, packages=["greeting"],
                          scripts=["tool"], entry_points={"console_scripts": ["greet = greeting:greet"]})
                    """);
            Files.writeString(project.resolve("tool"), "#!/usr/bin/env python\nimport greeting\ngreeting.greet()\n");
            Run developed = Programs.run(
                    project,
                    Map.of("PATH", "/usr/bin:/bin"),
                    source.resolve("bin/python").toString(),
                    "setup.py",
                    "develop");
            assertThat(developed.exit()).as(developed.err()).isZero();
            Path target = place.resolve("two words");

            succeed("copy", source.toString(), target.toString());

            assertThatItWorksWithout(source, target);
            String expected = "hello from " + target + " and " + target + "/src/greeting/lib/greeting/__init__.py\n";
            assertThat(Commands.succeed(target.resolve("bin/greet"))).isEqualTo(expected);
            assertThat(Commands.succeed(target.resolve("bin/tool"))).isEqualTo(expected);
        }

        @Test
        void editableProjectElsewhereStaysWhereItIs() throws IOException, InterruptedException {
            create("-p", Pythons.named("3.11"), "--seed", "setuptools", "--seed", "wheel");
            Path project = temp.resolve("place/source-project");
            writeProject(project);
            pip(source, "install", "--no-build-isolation", "--no-deps", "-e", project);

            Path copy = copied("copy");

            assertThat(Commands.succeed(copy.resolve("bin/greet")))
                    .isEqualTo("hello from " + copy + " and " + project + "/lib/greeting/__init__.py\n");
        }

        private static void pip(Path prefix, Object... arguments) throws IOException, InterruptedException {
            List<Object> command = new ArrayList<>(List.of(prefix.resolve("bin/pip")));
            command.addAll(List.of(arguments));
            Commands.succeed(command.toArray());
        }

        private static void writeProject(Path project) throws IOException {
            for (Map.Entry<String, String> file : PACKAGE.entrySet()) {
                Path path = project.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
    }

    @Nested
    class EnvironmentsOfOthers {

        @Tag("long")
        @ParameterizedTest
        @ValueSource(strings = {"virtualenv", "uv", "venv"})
        void environmentsOfOthersAreCopied(String maker) throws IOException, InterruptedException {
            Path odd = Files.createDirectories(place.resolve("it's odd")).resolve("source");
            make(maker, odd);

            Path copy = place.resolve("copy");
            succeed("copy", odd.toString(), copy.toString());
            Path again = place.resolve("two words");
            succeed("copy", copy.toString(), again.toString());

            assertThatHashesAreRight(copy);
            assertThat(remains(again, copy.toString())).isEmpty();
            delete(odd);
            delete(copy);
            assertThatItRuns(again);
            assertThatHashesAreRight(again);
            assertThat(activated(again)).isEqualTo(again + "\n(two words) \n");
        }

        @Tag("long")
        @Test
        void installedPackagesOfTheIndexAreCopied() throws IOException, InterruptedException {
            create("-p", Pythons.named("3.11"));
            Path pip = source.resolve("bin/pip");
            Run installed = Programs.run(
                    temp,
                    Map.of("PATH", "/usr/bin:/bin", "HOME", warmHome.toString()),
                    pip.toString(),
                    "install",
                    "-q",
                    "ipykernel",
                    "requests");
            assumeTrue(installed.exit() == 0, "the index is not available: " + installed.err());
            Commands.succeed(source.resolve("bin/python"), "-m", "ipykernel", "install", "--prefix", source);

            Path copy = copied("two words");

            assertThatItWorksWithout(source, copy);
            assertThat(Commands.succeed(copy.resolve("bin/jupyter"), "kernelspec", "list"))
                    .contains(copy.toString());
            assertThat(copy.resolve("share/jupyter/kernels/python3/kernel.json"))
                    .content()
                    .contains("\"" + copy + "/bin/python");
            assertThat(Commands.succeed(copy.resolve("bin/pip"), "check")).contains("No broken requirements");
            assertThat(Commands.succeed(copy.resolve("bin/python"), "-c", "import requests; print(requests.__file__)"))
                    .startsWith(copy.toString());
        }

        /** virtualenv lists files that it does not write; those have no hashes. */
        private static void assertThatHashesAreRight(Path prefix) throws IOException, InterruptedException {
            String strict = Resources.text("check_records.py");
            String lenient = strict.replace(
                    "for path, digest, size in csv.reader(rows):",
                    "for path, digest, size in filter(lambda row: row[1], csv.reader(rows)):");
            assertThat(lenient).isNotEqualTo(strict);
            assertThat(Programs.python(Pythons.any(), lenient, packages(prefix)))
                    .isNotEqualTo("0\n");
        }

        private String activated(Path prefix) {
            return Programs.bash(temp, "PS1=; . \"$1/bin/activate\"; echo \"$VIRTUAL_ENV\"; echo \"$PS1\"", prefix)
                    .out();
        }
    }

    @Nested
    class Renaming {

        @Test
        void renamedEnvironmentKeepsItsProject() throws IOException, InterruptedException {
            Jvenv named = jvenv.with("WORKON_HOME", place).with("VIRTUAL_ENV", source);
            Path project = Files.createDirectory(temp.resolve("project"));
            create("-p", Pythons.any(), "--project", project);

            Run run = named.run("mv", "source", "web");

            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err())
                    .isEqualTo("renamed `" + source + "` to `" + place.resolve("web")
                            + "`\nit is active in this shell with its old path: deactivate it and activate it again\n");
            assertThat(Snapshot.names(place)).containsExactly("web");
            assertThat(place.resolve("web/.project")).hasContent(project.toString());
            assertThatItWorks(place.resolve("web"));
            assertThat(remains(place.resolve("web"), source.toString())).isEmpty();
        }

        @Test
        void renamingGoesToOtherDisks() throws IOException, InterruptedException {
            assumeTrue("root".equals(System.getProperty("user.name")), "only root can mount another disk");
            Path disk = Files.createDirectory(temp.resolve("disk"));
            assumeTrue(
                    Programs.bash(temp, "mount -t tmpfs -o size=60m tmpfs disk").exit() == 0, "no disk can be mounted");
            try {
                create("-p", Pythons.any());

                succeed("rename", source.toString(), disk.resolve("new").toString());

                assertThat(place).isEmptyDirectory();
                assertThat(Snapshot.names(disk)).containsExactly("new");
                assertThatItWorks(disk.resolve("new"));
            } finally {
                assertThat(Programs.bash(temp, "umount disk").exit()).isZero();
            }
        }

        @Test
        void environmentThatWasMovedIsPutRight() throws IOException, InterruptedException {
            create("-p", Pythons.any());
            Path moved = Files.move(source, place.resolve("moved"));

            succeed("copy", moved.toString(), place.resolve("copy").toString());
            succeed("rename", moved.toString(), source.toString());

            assertThat(remains(place.resolve("copy"), source.toString())).isEmpty();
            assertThatItWorks(place.resolve("copy"));
            assertThatItWorks(source);
        }
    }

    @Nested
    class Output {

        @Test
        void refusalsHaveTheirCodesAndHints() throws IOException {
            create("-p", Pythons.any(), "--without-pip");
            Jvenv named = jvenv.with("WORKON_HOME", place);

            assertThat(named.run("copy", "nothing", "new").exit()).isEqualTo(5);
            assertThat(named.run("copy", "source", "source").exit()).isEqualTo(4);
            assertThat(named.run("rename", "source", "./source/in/it").exit()).isEqualTo(4);
            assertThat(named.run("copy", "source").exit()).isEqualTo(2);
            assertThat(named.run("copy", "source", "").exit()).isEqualTo(2);
            assertThat(named.run("copy", "a", "b", "c").exit()).isEqualTo(2);
            assertThat(named.run("copy").err())
                    .isEqualTo("error: no `SOURCE` is given\nhint: see `jvenv copy --help`\n");
            assertThat(named.run("mv", "source").err())
                    .isEqualTo("error: no `TARGET` is given\nhint: see `jvenv rename --help`\n");
            assertThat(named.run("copy", "nothing", "new").err())
                    .isEqualTo("error: `" + place
                            + "/nothing` does not exist\nhint: name an environment or its directory\n");
            assertThat(Snapshot.names(place)).containsExactly("source");
        }

        @Test
        void dataGoesToStandardOutput() throws IOException {
            create("-p", Pythons.any(), "--without-pip");
            Jvenv named = jvenv.with("WORKON_HOME", place);
            Files.writeString(source.resolve("note"), "made for " + source);

            Run dry = named.run("copy", "--dry-run", "source", "new");
            Run json = named.run("copy", "--json", "source", "new");
            Run quiet = named.run("rename", "-q", "new", "newer");

            assertThat(dry.out()).contains("change bin/activate\n", "change pyvenv.cfg\n");
            assertThat(dry.err()).isEqualTo("warning: `note` still contains the old path\n");
            assertThat(json.out())
                    .startsWith(
                            "{\"outcome\":\"copied\",\"source\":\"" + source + "\",\"prefix\":\"" + place + "/new\"")
                    .contains("\"remnants\":[{\"file\":\"note\",\"reason\":\"still contains the old path\"}]");
            assertThat(json.err()).isEmpty();
            assertThat(quiet.out() + quiet.err()).isEmpty();
            assertThat(Snapshot.names(place)).containsExactly("newer", "source");
        }
    }

    private void create(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.add(source);
        Run run = jvenv.create(all.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private Path copied(String name) {
        Path copy = place.resolve(name);
        succeed("copy", source.toString(), copy.toString());
        return copy;
    }

    private void succeed(String... arguments) {
        succeed(jvenv, arguments);
    }

    private static void succeed(Jvenv jvenv, String... arguments) {
        Run run = jvenv.run(arguments);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
    }

    private static void make(String maker, Path prefix) throws IOException, InterruptedException {
        Path python = Pythons.named("3.11");
        if (maker.equals("venv")) {
            Commands.succeed(python, "-m", "venv", prefix);
            return;
        }
        @Nullable Path program = Programs.find(maker);
        assumeTrue(program != null, "there is no " + maker);
        List<Object> command = maker.equals("uv")
                ? List.of(program, "venv", "-q", "--seed", "--python", python, prefix)
                : List.of(program, "-q", "-p", python, prefix);
        Commands.succeed(command.toArray());
    }

    private void assertThatItWorksWithout(Path gone, Path prefix) throws IOException, InterruptedException {
        assertThat(remains(prefix, gone.toString())).as("what names %s", gone).isEmpty();
        delete(gone);
        assertThatItWorks(prefix);
    }

    private static void assertThatItWorks(Path prefix) throws IOException, InterruptedException {
        assertThatItRuns(prefix);
        assertThat(Programs.python(Pythons.any(), Resources.text("check_records.py"), packages(prefix)))
                .isNotEqualTo("0\n");
    }

    private static void assertThatItRuns(Path prefix) throws IOException, InterruptedException {
        Path python = prefix.resolve("bin/python");
        assertThat(Commands.succeed(python, "-c", "import sys; print(sys.prefix)")
                        .strip())
                .isEqualTo(prefix.toString());
        assertThat(Commands.succeed(prefix.resolve("bin/pip"), "--version")).contains(" from " + prefix + "/");
    }

    private static String packages(Path prefix) throws IOException, InterruptedException {
        String program = "import pip, os; print(os.path.dirname(os.path.dirname(pip.__file__)))";
        return Commands.succeed(prefix.resolve("bin/python"), "-c", program).strip();
    }

    private String remains(Path prefix, String named) {
        return Programs.bash(temp, REMAINS, prefix, named).out();
    }

    private void delete(Path tree) {
        assertThat(Programs.bash(temp, "rm -rf \"$1\"", tree).exit()).isZero();
    }
}
