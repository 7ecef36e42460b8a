package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** An environment links to the real interpreter, by whatever path it was requested. */
class DiscoveryIT {

    private static final String WHEELS = "/usr/share/python-wheels";

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"3.6", "3.8", "3.12", "system", "pypy3"})
    void baseIsBehindALink(String name) throws IOException {
        Path python = Pythons.named(name);
        Path link = Files.createSymbolicLink(temp.resolve("python"), python);
        Path second = Files.createSymbolicLink(temp.resolve("python3"), link.getFileName());

        assertThatBaseOf(create("-p", second)).isEqualTo(real(python));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6", "3.8", "3.10", "3.11", "3.13", "system", "pypy3"})
    void baseIsBehindAnEnvironmentOfJvenv(String name) throws IOException {
        Path python = Pythons.named(name);
        assertThat(jvenv().create("-p", python, "--without-pip", "first").exit())
                .isZero();

        assertThatBaseOf(create("-p", temp.resolve("first/bin/python"))).isEqualTo(real(python));
    }

    /** What getpath takes for a mark of the standard library, above a link to an interpreter that has its own. */
    @ParameterizedTest
    @CsvSource({
        "3.6, lib/python3.6/os.py", "3.10, lib/python3.10/os.py", "3.11, lib/python3.11/os.pyc",
        "3.12, lib/python3.12/os.py", "3.12, lib/python3.12/lib-dynload/none", "3.12, lib/python312.zip",
        "3.13, bin/pybuilddir.txt", "system, lib/python3.11/os.py", "pypy3, lib/pypy3.9/os.py"
    })
    void baseIsNotWhereAnotherLibraryLies(String name, String decoy) throws IOException {
        Path python = Pythons.named(name);
        Path bin = Files.createDirectories(temp.resolve("usr/bin"));
        Files.createDirectories(temp.resolve("usr").resolve(decoy).getParent());
        Files.writeString(temp.resolve("usr").resolve(decoy), "build\n");
        Path link = Files.createSymbolicLink(bin.resolve("python"), python);

        Path made = create("-p", link);

        String prefix = "import struct, sys; print(sys.base_prefix)";
        assertThat(Programs.python(made.resolve("bin/python"), prefix)).isEqualTo(Programs.python(python, prefix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"miniconda3-24.1.2-0", "miniconda3", "our-build", "3.14-dev", "graalpy-23.1.0"})
    void nameOfPyenvMeansItsInstallation(String name) throws IOException {
        Path python = Pythons.named("3.11");
        Jvenv jvenv = jvenv().with(
                        "PYENV_ROOT",
                        pyenvWith(homeOf(python), "miniconda3-24.1.2-0", "our-build", "3.14-dev", "graalpy-23.1.0"));
        Files.writeString(temp.resolve(".python-version"), name + "\n");

        Run pinned = jvenv.create("--without-pip", "pinned");
        Run asked = jvenv.create("--without-pip", "-p", name, "asked");

        assertThat(pinned.exit()).as(pinned.err()).isZero();
        assertThat(asked.exit()).as(asked.err()).isZero();
        String version = Programs.python(python, "import platform; print(platform.python_version())");
        assertThat(temp.resolve("pinned/pyvenv.cfg")).content().contains("version = " + version);
        assertThat(temp.resolve("asked/pyvenv.cfg")).content().contains("version = " + version);
    }

    @Test
    void nameThatCanOnlyBePyenvsIsMissedWhereItIsNotInstalled() throws IOException {
        Path file = Files.writeString(temp.resolve(".python-version"), "anaconda3-2024.02-1\n");

        Run run = jvenv().with("PYENV_ROOT", temp.resolve("pyenv")).create("--without-pip", "env");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("error: no interpreter found for `anaconda3-2024.02-1`")
                .contains(file.toString());
    }

    @Test
    void nameOfPyenvCanBePinned() throws IOException {
        Path python = Pythons.named("3.11");
        Jvenv jvenv = jvenv().with("PYENV_ROOT", pyenvWith(homeOf(python), "our-build"));

        assertThat(jvenv.run("python", "pin", "our-build").exit()).isZero();
        assertThat(jvenv.run("python", "pin", "no-build").exit()).isEqualTo(2);

        assertThat(temp.resolve(".python-version")).content().isEqualTo("our-build\n");
    }

    /** A pyenv in which {@code installation} has other names. */
    private Path pyenvWith(Path installation, String... names) throws IOException {
        Path versions = Files.createDirectories(temp.resolve("pyenv/versions"));
        for (String name : names) {
            Files.createSymbolicLink(versions.resolve(name), installation);
        }
        return temp.resolve("pyenv");
    }

    private static Path homeOf(Path python) {
        return python.resolve("../..").normalize();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6", "3.8", "3.10", "3.13", "system"})
    void baseIsBehindAChainOfEnvironmentsOfVenv(String name) throws IOException {
        Path python = Pythons.named(name);
        venv(python, "first");
        venv(temp.resolve("first/bin/python"), "second");

        assertThatBaseOf(create("-p", temp.resolve("second/bin/python3"))).isEqualTo(real(python));
        assertThat(temp.resolve("env/pyvenv.cfg")).content().doesNotContain("first", "second");
    }

    @Test
    void baseIsBehindAnEnvironmentOfVirtualenv() throws IOException {
        @Nullable Path virtualenv = Programs.find("virtualenv");
        assumeTrue(virtualenv != null, "there is no virtualenv");
        Path python = Pythons.named("3.12");
        Run made = Programs.run(
                temp,
                Map.of("PATH", "/usr/bin:/bin", "HOME", temp.toString()),
                virtualenv.toString(),
                "--no-seed",
                "-p",
                python.toString(),
                "first");
        assertThat(made.exit()).as(made.out() + made.err()).isZero();

        assertThatBaseOf(create("-p", temp.resolve("first"))).isEqualTo(real(python));
    }

    @Test
    void baseIsBehindTheActiveEnvironment() throws IOException {
        Path python = Pythons.named("3.8");
        venv(python, "active");
        Jvenv inside = jvenv().with("PATH", temp.resolve("active/bin") + ":/usr/bin:/bin")
                .with("VIRTUAL_ENV", temp.resolve("active"));

        Run run = inside.create("--without-pip", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThatBaseOf(temp.resolve("env")).isEqualTo(real(python));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "first/", "./first", "first/bin/../bin/python"})
    void environmentMayBeNamedByItsDirectory(String named) throws IOException {
        Path python = Pythons.any();
        venv(python, "first");

        assertThatBaseOf(create("-p", named.equals("first") ? temp.resolve(named) : "./" + named))
                .isEqualTo(real(python));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8", "38", "3.8.18", "python3.8"})
    void versionIsFoundAmongThoseOfPyenv(String named) throws IOException {
        Path python = Pythons.named("3.8");
        assumeTrue(python.toString().contains("/3.8.18/"), "pyenv has another 3.8");

        Run run = jvenv().with("PYENV_ROOT", Pythons.pyenv()).create("-p", named, "--without-pip", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThatBaseOf(temp.resolve("env")).isEqualTo(real(python));
    }

    @ParameterizedTest
    @ValueSource(strings = {"python3", "python"})
    void baseIsWhatAShimOfPyenvMeansHere(String name) throws IOException {
        Path shim = Pythons.pyenv().resolve("shims").resolve(name);
        assumeTrue(Files.isExecutable(shim), "there is no shim of pyenv");
        Path python = Pythons.named("3.9");
        Files.writeString(temp.resolve(".python-version"), "3.9\n");
        Jvenv jvenv = jvenv().with("PYENV_ROOT", Pythons.pyenv());

        Run named = jvenv.create("-p", shim, "--without-pip", "env");
        Run found = jvenv.with("PATH", shim.getParent() + ":/usr/bin:/bin").create("--without-pip", "env2");

        assertThat(named.exit()).as(named.err()).isZero();
        assertThat(found.exit()).as(found.err()).isZero();
        assertThatBaseOf(temp.resolve("env")).isEqualTo(real(python));
        assertThatBaseOf(temp.resolve("env2")).isEqualTo(real(python));
    }

    @Test
    void linkGoesToTheNameThatSurvivesAnUpgrade() throws IOException {
        Path python = Pythons.named("system");
        String feature = Programs.python(python, "import sys; print('%d.%d' % sys.version_info[:2], end='')");

        Path made = create("-p", python);

        assertThat(Files.readSymbolicLink(made.resolve("bin/python"))).hasToString("/usr/bin/python" + feature);
    }

    @Test
    void pythonWithoutWheelsIsServedByAnother() {
        Path python = Pythons.named("system");
        assumeTrue(Files.isDirectory(Pythons.pyenv().resolve("versions")), "there is no other Python");

        Run run = withoutWheelsOfDebian(
                Pythons.pyenv(), "create", "-p", python.toString(), "--cache-dir", "cache", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        Run pip = Programs.run(temp, Map.of(), temp.resolve("env/bin/pip").toString(), "--version");
        assertThat(pip.exit()).as(pip.err()).isZero();
    }

    @Test
    void pythonWithoutAnyWheelsIsAnErrorThatSaysSo() {
        Path python = Pythons.named("system");

        Run run = withoutWheelsOfDebian(
                temp, "create", "--offline", "-p", python.toString(), "--cache-dir", "cache", "env");

        assertThat(run.exit()).as(run.err()).isEqualTo(6);
        assertThat(run.err())
                .startsWith("error: no wheel of `pip` found for CPython")
                .contains("--without-pip");
        assertThat(temp.resolve("env")).doesNotExist();
    }

    /** Debian's Python has its wheels in a directory of their own, which can be hidden from one process. */
    private Run withoutWheelsOfDebian(Path pyenv, String... arguments) {
        assumeTrue(Files.isDirectory(Path.of(WHEELS)), "there is no " + WHEELS);
        Run permitted = Programs.run(
                temp, Map.of("PATH", "/usr/bin:/bin"), hiding("true").toArray(new String[0]));
        assumeTrue(permitted.exit() == 0, "a directory cannot be hidden: " + permitted.err());
        return Programs.start(
                        temp,
                        Map.of("PYENV_ROOT", pyenv.toString(), "PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"),
                        hiding(Jvenv.command(arguments).toArray(new String[0])))
                .await();
    }

    private static List<String> hiding(String... command) {
        List<String> all = new ArrayList<>(List.of(
                "/usr/bin/unshare", "-m", "sh", "-c", "mount -t tmpfs tmpfs " + WHEELS + " && exec \"$@\"", "sh"));
        all.addAll(List.of(command));
        return all;
    }

    @Test
    void secondRunStartsNoPython() throws IOException {
        @Nullable Path strace = Programs.find("strace");
        assumeTrue(strace != null, "there is no strace");
        Path python = Pythons.any();
        assertThat(jvenv().create("-p", python, "first").exit()).isZero();
        Path trace = temp.resolve("trace");
        List<String> command = new ArrayList<>(
                List.of(strace.toString(), "-f", "-e", "trace=execve,execveat", "-o", trace.toString()));
        command.addAll(Jvenv.command("create", "-p", python.toString(), "second"));

        Run run = Programs.start(
                        temp, Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin", "LC_ALL", "C.UTF-8"), command)
                .await();

        assumeTrue(!run.err().contains("PTRACE"), "strace is not permitted");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readAllLines(trace))
                .filteredOn(line -> line.contains("exec"))
                .hasSize(1);
    }

    @Test
    void replacedPythonIsAskedAnew() throws IOException {
        Path old = Pythons.named("3.8");
        Path other = Pythons.named("3.12");
        Path link = Files.createSymbolicLink(temp.resolve("python"), old);
        assertThatBaseOf(create("-p", link)).isEqualTo(real(old));
        Files.delete(link);
        Files.createSymbolicLink(link, other);

        Run run = jvenv().create("-p", link, "--without-pip", "env2");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThatBaseOf(temp.resolve("env2")).isEqualTo(real(other));
    }

    private Jvenv jvenv() {
        return Jvenv.in(temp, home);
    }

    private Path create(Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--without-pip";
        all[arguments.length + 1] = "env";
        Run run = jvenv().create(all);
        assertThat(run.exit()).as(run.err()).isZero();
        return temp.resolve("env");
    }

    private void venv(Path python, String name) {
        Run run = Programs.run(
                temp, Map.of("PATH", "/usr/bin:/bin"), python.toString(), "-m", "venv", "--without-pip", name);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private static Path real(Path path) throws IOException {
        return path.toRealPath();
    }

    /** What the link of the environment leads to in one step, made real; and the environment has to work. */
    private static ObjectAssert<Path> assertThatBaseOf(Path prefix) throws IOException {
        Path python = prefix.resolve("bin/python");
        assertThat(Programs.python(python, "import sys; print(sys.prefix, sys.prefix != sys.base_prefix)"))
                .isEqualTo(prefix + " True\n");
        Path base = Files.readSymbolicLink(python);
        assertThat(Files.exists(base.resolveSibling("pyvenv.cfg"))).isFalse();
        assertThat(Files.exists(base.resolveSibling("../pyvenv.cfg"))).isFalse();
        return assertThatObject(base.toRealPath());
    }
}
