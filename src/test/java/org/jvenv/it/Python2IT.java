package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.TreeAssert;
import org.jvenv.testing.WheelBuilder;

/** Environments for CPython 2.7, which knows nothing of environments itself. */
class Python2IT {

    @TempDir
    private static Path home;

    @TempDir
    private Path temp;

    private Path base;
    private Path python;

    @BeforeEach
    void findPython() {
        base = Pythons.named("2.7");
        python = temp.resolve("env/bin/python");
    }

    @Test
    void interpreterFindsItsPrefixAndTheLibraryOfItsBase() {
        make("--without-pip");

        String prefix = base.resolveSibling("..").normalize().toString();
        assertThat(ask("print(sys.prefix); print(sys.exec_prefix); print(sys.base_prefix)"))
                .isEqualTo(temp.resolve("env") + "\n" + temp.resolve("env") + "\n" + prefix + "\n");
        assertThat(
                        ask(
                                "import os, json, ctypes, ssl; print(os.__file__.startswith(sys.base_prefix + '/lib/python2.7'))"))
                .isEqualTo("True\n");
        assertThat(ask("print([path for path in sys.path if path.startswith(sys.prefix)])"))
                .isEqualTo("['" + temp.resolve("env/lib/python2.7/site-packages") + "']\n");
    }

    @Test
    void pathIsThatOfTheBaseButForThePackages() {
        make("--without-pip");

        String theirs = Programs.python(base, "import sys; print('\\n'.join(sys.path))");

        assertThat(ask("print('\\n'.join(sys.path))"))
                .isEqualTo(theirs.replace(
                        base.resolveSibling("../lib/python2.7/site-packages")
                                .normalize()
                                .toString(),
                        temp.resolve("env/lib/python2.7/site-packages").toString()));
    }

    @Test
    void distutilsInstallsAndBuildsInTheEnvironment() {
        make("--without-pip");

        assertThat(
                        ask(
                                "from distutils import sysconfig as s; print(s.get_python_lib()); print(s.get_config_var('CC') != '')"))
                .isEqualTo(temp.resolve("env/lib/python2.7/site-packages") + "\nTrue\n");
        assertThat(ask(
                        "from distutils import sysconfig as s, os; print(os.path.exists(s.get_python_inc() + '/Python.h'))"
                                .replace("as s, os;", "as s; import os;")))
                .isEqualTo("True\n");
    }

    @Test
    void packagesOfTheUserAreNotSeenUnlessThoseOfTheBaseAre() {
        make("--without-pip");
        Run visible = Jvenv.in(temp, home).create("-p", base, "--without-pip", "--system-site-packages", "visible");

        assertThat(ask("import site; print(site.ENABLE_USER_SITE)")).isEqualTo("False\n");
        assertThat(visible.exit()).as(visible.err()).isZero();
        assertThat(Programs.python(temp.resolve("visible/bin/python"), "import sys; print('\\n'.join(sys.path))"))
                .contains("\n" + temp.resolve("visible/lib/python2.7/site-packages") + "\n")
                .contains("\n"
                        + base.resolveSibling("../lib/python2.7/site-packages").normalize() + "\n");
    }

    @Test
    void pipOfItsOwnBundleWorks() throws IOException {
        make();
        Path wheels = Files.createDirectory(temp.resolve("wheels"));
        Path wheel = WheelBuilder.wheel("demo", "1.0")
                .file("demo.py", "WORD = 'demo'\n")
                .into(wheels);
        Path universal = Files.move(wheel, wheels.resolve("demo-1.0-py2.py3-none-any.whl"));

        Run version = Programs.bash(temp, "env/bin/pip2.7 --version");
        Run install = Programs.bash(temp, "env/bin/pip install --no-index \"$1\"", universal);
        Run check = Programs.bash(temp, "env/bin/python -m pip check");

        assertThat(version.out()).startsWith("pip 19.2.3 from " + temp.resolve("env/lib/python2.7/site-packages/pip"));
        assertThat(install.exit()).as(install.err()).isZero();
        assertThat(check.exit()).as(check.out()).isZero();
        assertThat(ask("import demo; print(demo.WORD)")).isEqualTo("demo\n");
    }

    @Test
    void toolsOfItsTimeSeeThatItIsAnEnvironment() {
        make("--without-pip");

        assertThat(ask("print(sys.real_prefix == sys.base_prefix)")).isEqualTo("True\n");
        assertThat(ask("print(sys.flags.no_user_site)")).isEqualTo("0\n");
    }

    @Test
    void siteKnowsThePackagesOfTheBaseThatAreSeen() {
        make("--without-pip", "--system-site-packages");

        String packages =
                ask("import site; print('\\n'.join(p for p in site.getsitepackages() if 'site-packages' in p))");

        assertThat(packages)
                .isEqualTo(temp.resolve("env/lib/python2.7/site-packages") + "\n"
                        + base.resolveSibling("../lib/python2.7/site-packages").normalize() + "\n");
    }

    @Test
    void treeIsThatOfVirtualenvInItsDay() {
        make("--without-pip");

        TreeAssert.assertThatTree(temp.resolve("env/lib"))
                .hasLink("python2.7/os.py", library("os.py"))
                .hasLink("python2.7/lib-dynload", library("lib-dynload"))
                .hasLink("python2.7/config", library("config"))
                .hasFile("python2.7/site.py")
                .hasEmptyDirectory("python2.7/site-packages")
                .hasNothingElse();
        assertThat(python).isRegularFile().isExecutable();
        assertThat(Files.isSymbolicLink(python)).isFalse();
        assertThat(temp.resolve("env/lib64")).doesNotExist();
    }

    @Test
    void isNotTakenUnlessItIsAskedFor() throws IOException {
        Path directory = Files.createDirectory(temp.resolve("first"));
        Files.createSymbolicLink(directory.resolve("python"), base);
        Path other = Files.createDirectory(temp.resolve("second"));
        Files.createSymbolicLink(other.resolve("python3"), Pythons.any());

        Run run = Jvenv.in(temp, home).with("PATH", directory + ":" + other).create("--without-pip", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(temp.resolve("env/pyvenv.cfg"))).contains("\nversion = 3.");
    }

    @Test
    void saysThatItsPackagesAreNotCompiled() {
        Run run = Jvenv.in(temp, home).create("-p", base, "--compile-bytecode", "env");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("is not compiled: Python 2 does not support `__pycache__`");
    }

    @Test
    void baseIsFoundFromWithin() throws IOException {
        make("--without-pip");

        Run run = Jvenv.in(temp, home).create("-p", python, "--without-pip", "other");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(temp.resolve("other/pyvenv.cfg")))
                .contains("home = " + base.resolveSibling("") + "\n");
    }

    @Test
    void sameAgainChangesNothing() {
        make("--without-pip");

        Run again = Jvenv.in(temp, home).create("-p", base, "--without-pip", "env");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.err()).contains("already up to date");
    }

    private String library(String name) {
        return base.resolveSibling("../lib/python2.7").normalize().resolve(name).toString();
    }

    private void make(Object... options) {
        Object[] all = new Object[options.length + 3];
        all[0] = "-p";
        all[1] = base;
        System.arraycopy(options, 0, all, 2, options.length);
        all[all.length - 1] = "env";
        Run run = Jvenv.in(temp, home).create(all);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private String ask(String program) {
        return Programs.python(python, "import sys; " + program);
    }
}
