package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** The archives that run on a Java: unpacked, and used as a user would. */
@Tag("long")
class PackagesIT {

    private static final String ARCHIVE = "jvenv-*[!4].tar.gz";

    @TempDir
    private Path temp;

    private Path place;
    private Map<String, String> variables;

    @BeforeEach
    void choosePlace() throws IOException {
        place = Files.createDirectory(temp.resolve("Zoë's tools"));
        variables =
                Map.of("HOME", temp.toString(), "PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home"));
    }

    /** Whoever builds it: neither the user nor the umask nor the time of the build is in it. */
    @Test
    void archiveIsRootsAndOfOneTime() {
        String listing = Programs.bash(
                        temp,
                        "tar --numeric-owner --utc --full-time -tvzf \"$1\" | tr -s ' ' | cut -d' ' -f1,2,4,5 | LC_ALL=C sort -u",
                        Packages.named(ARCHIVE))
                .out();

        assertThat(listing.lines()).hasSize(3);
        assertThat(listing).matches("""
                -rw-r--r-- 0/0 (\\S+ \\S+)
                -rwxr-xr-x 0/0 \\1
                drwxr-xr-x 0/0 \\1
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {ARCHIVE, "jvenv-*.zip"})
    void runsWhereItIsUnpacked(String archive) {
        Path jvenv = Packages.unpack(Packages.named(archive), place).resolve("bin/jvenv");

        Run first = run(jvenv, "create", "-p", Pythons.any().toString(), "one");
        Run second = run(jvenv, "create", "-p", Pythons.any().toString(), "two");

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.err()).startsWith("jvenv: getting ready for the first start with Java");
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.err()).startsWith("created");
        assertThat(place.resolve("two/bin/pip")).exists();
    }

    /** Java 17 makes no archive of classes under a name with blanks, and does without. */
    @Test
    void usesAnArchiveOfItsClasses() {
        Path installation = Packages.unpack(Packages.named(ARCHIVE), temp);
        run(installation.resolve("bin/jvenv"), "--version");

        Run run = runLoggingClasses(installation);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("org\\.jvenv\\.Main source: (shared|AOT)");
        assertThat(run.out()).containsPattern("picocli\\.CommandLine source: (shared|AOT)");
    }

    /** What the first start makes ready it makes unasked: nothing that lies where the user stands has a say. */
    @Test
    void firstStartTakesNoSettings() throws IOException {
        Path jvenv = Packages.unpack(Packages.named(ARCHIVE), temp).resolve("bin/jvenv");
        Path python = Files.writeString(place.resolve("python"), "#!/bin/sh\n: >'" + temp.resolve("ran") + "'\n");
        assertThat(python.toFile().setExecutable(true)).isTrue();
        Files.writeString(place.resolve("pyproject.toml"), "[tool.jvenv]\nprompt = 'x'\nunknown = 1\n");
        variables = new HashMap<>(variables);
        variables.put("JVENV_TRY_FIRST_WITH", python.toString());

        Run run = run(jvenv, "--version");

        assertThat(run.err()).startsWith("jvenv: getting ready for the first start with Java");
        assertThat(run.out()).startsWith("jvenv ");
        assertThat(temp.resolve("ran")).doesNotExist();
        assertThat(jvenv.resolveSibling("..").resolve(archiveName())).exists();
    }

    @Test
    void runsThroughLinks() throws IOException {
        Path installation = Packages.unpack(Packages.named(ARCHIVE), place);
        Path absolute = Files.createSymbolicLink(place.resolve("absolute"), installation.resolve("bin/jvenv"));
        Path relative = Files.createSymbolicLink(place.resolve("relative"), Path.of("absolute"));

        assertThat(run(absolute, "--version").out()).startsWith("jvenv ");
        assertThat(run(relative, "--version").out()).startsWith("jvenv ");
    }

    @Test
    void standsForVirtualenv() throws IOException {
        Path installation = Packages.unpack(Packages.named(ARCHIVE), place);
        run(installation.resolve("bin/jvenv"), "--version");
        Path link =
                Files.createSymbolicLink(place.resolve("link"), installation.resolve("share/jvenv/compat/virtualenv"));

        Run run = run(link, "-p", Pythons.any().toString(), "--no-seed", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("created virtual environment CPython3.");
    }

    /** nox and pew look for no program: they have Python run the module. */
    @Test
    void standsForTheModuleVirtualenv() throws IOException {
        Path installation = Packages.unpack(Packages.named(ARCHIVE), place);
        run(installation.resolve("bin/jvenv"), "--version");
        Files.writeString(place.resolve("noxfile.py"), """
            import nox

            @nox.session(venv_backend="virtualenv")
            def hello(session):
                session.run("python", "-c", "import sys; print(open(sys.prefix + '/pyvenv.cfg').read())")
            """);
        Map<String, String> here = new HashMap<>(variables);
        here.put("PYTHONPATH", installation.resolve("share/jvenv/compat/python").toString());
        here.put("WORKON_HOME", place.resolve("named").toString());

        Run nox = Programs.run(place, here, peer("nox"));
        Run pew = Programs.run(place, here, peer("pew"), "new", "--dont-activate", "web");

        assertThat(nox.exit()).as(nox.err()).isZero();
        assertThat(nox.out()).contains("\njvenv = ");
        assertThat(pew.exit()).as(pew.err()).isZero();
        assertThat(place.resolve("named/web/pyvenv.cfg")).content().contains("\njvenv = ");
        assertThat(Programs.run(place, here, peer("pew"), "in", "web", "python", "-c", "import sys; print(sys.prefix)")
                        .out())
                .isEqualTo(place.resolve("named/web") + "\n");
    }

    private static String peer(String name) {
        @Nullable Path program = Programs.find(name);
        assertThat(program).as("the tests need %s", name).isNotNull();
        return String.valueOf(program);
    }

    @Test
    void standsForVirtualenvClone() throws IOException {
        Path installation = Packages.unpack(Packages.named(ARCHIVE), place);
        run(installation.resolve("bin/jvenv"), "create", "-p", Pythons.any().toString(), "./env");
        Path clone = Files.createSymbolicLink(
                place.resolve("clone"), installation.resolve("share/jvenv/compat/virtualenv-clone"));

        Run run = run(clone, "env", "the copy");
        Run again = run(clone, "env", "the copy");
        Run help = run(clone, "--help");
        Run one = run(clone, "env");
        Run unknown = run(clone, "--fast", "env", "x");
        Run missing = run(clone, "nothing", "x");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out() + run.err()).isEmpty();
        assertThat(Programs.run(
                                place,
                                variables,
                                place.resolve("the copy/bin/pip").toString(),
                                "--version")
                        .out())
                .contains(place.resolve("the copy").toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("already exists");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).startsWith("Usage: virtualenv-clone [options]");
        assertThat(one.exit()).isEqualTo(2);
        assertThat(one.err()).contains("virtualenv-clone: error: not enough arguments given.");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("virtualenv-clone: error: no such option: --fast");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(place.resolve("x")).doesNotExist();
    }

    @Test
    void runsAfterItWasMoved() throws IOException {
        Path installation = Packages.unpack(Packages.named(ARCHIVE), place);
        run(installation.resolve("bin/jvenv"), "--version");
        Path moved = Files.move(installation, temp.resolve("moved"));

        Run run = run(moved.resolve("bin/jvenv"), "--version");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("jvenv ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void saysThatItsFolderIsGone() {
        Path installation = Packages.unpack(Packages.named(ARCHIVE), place);

        Run run = Programs.bash(
                temp, "mkdir gone && cd gone && rmdir ../gone && \"$1\" create env", installation.resolve("bin/jvenv"));

        assertThat(run.exit()).isEqualTo(7);
        assertThat(run.err()).endsWith("error: the working directory is gone\n").doesNotContain("Java", "java");
    }

    @Test
    void choosesAnewWhenItsJavaIsGone() throws IOException {
        Path installation = Packages.unpack(Packages.named(ARCHIVE), place);
        Files.writeString(installation.resolve("lib/jvenv.java"), "/nonexistent/java\n17\n");

        Run run = run(installation.resolve("bin/jvenv"), "--version");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(installation.resolve("lib/jvenv.java")))
                .startsWith(System.getProperty("java.home"));
    }

    @Test
    void runsWhenItsArchiveIsBroken() throws IOException {
        Path installation = Packages.unpack(Packages.named(ARCHIVE), place);
        run(installation.resolve("bin/jvenv"), "--version");
        Path archive = installation.resolve(archiveName());
        Files.delete(archive);
        Files.writeString(archive, "no archive");

        Run run = run(installation.resolve("bin/jvenv"), "--version");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("jvenv ");
        assertThat(run.err()).isEmpty();
    }

    private static String archiveName() {
        int version = Runtime.version().feature();
        return "lib/jvenv-" + version + (version >= 25 ? ".aot" : ".jsa");
    }

    private Run run(Path program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return Programs.start(place, variables, command).await();
    }

    private Run runLoggingClasses(Path installation) {
        String script = """
            dist=$1/lib
            . "$dist/java.sh"
            recall_java
            set_jvm_options() { jvm_options='-XX:TieredStopAtLevel=1 -Xlog:class+load'; }
            run_java create --help
            """;
        return Programs.run(place, variables, "/bin/sh", "-c", script, "sh", installation.toString());
    }
}
