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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;

/** The packages that have the native executable: installed, and used as a user would. */
class NativePackagesIT {

    @TempDir
    private Path temp;

    @Test
    void archiveRunsWithoutJava() {
        Path installation = Packages.unpack(Packages.named("jvenv-*-linux-x86_64.tar.gz"), temp);

        assertThatItCreates(installation.resolve("bin/jvenv"));
        assertThat(installation.resolve("lib/jvenv.java")).doesNotExist();
    }

    @Test
    void debianPackageCanBeUnpacked() {
        succeed("dpkg-deb", "-x", Packages.named("jvenv_*.deb"), temp.resolve("root"));

        assertThatItCreates(temp.resolve("root/usr/bin/jvenv"));
    }

    @Test
    void debianPackageIsInstalledAndRemoved() throws IOException {
        Path root = temp.resolve("root");
        Files.createDirectories(root.resolve("var/lib/dpkg/updates"));
        Files.createDirectories(root.resolve("var/lib/dpkg/info"));
        Files.createFile(root.resolve("var/lib/dpkg/status"));
        String dpkg = "dpkg --force-not-root --force-depends --log=/dev/null --root=";

        Run installed = inShell(dpkg + "\"$1\" -i \"$2\"", root, Packages.named("jvenv_*.deb"));
        assertThat(installed.exit()).as(installed.err()).isZero();
        assertThatItCreates(root.resolve("usr/bin/jvenv"));
        assertThat(inShell("dpkg --root=\"$1\" --verify jvenv", root).out()).isEmpty();

        Run removed = inShell(dpkg + "\"$1\" -r jvenv", root);
        assertThat(removed.exit()).as(removed.err()).isZero();
        assertThat(root.resolve("usr/bin/jvenv")).doesNotExist();
    }

    /** pip installs a wheel whose hashes are wrong, too. */
    @Test
    void wheelRecordsItsFiles() {
        String differences = Programs.python(Pythons.any(), """
                import base64, csv, hashlib, io, sys, zipfile
                wheel = zipfile.ZipFile(sys.argv[1])
                names = [name for name in wheel.namelist() if not name.endswith(".dist-info/RECORD")]
                record = wheel.read(wheel.namelist()[-1]).decode()
                rows = list(csv.reader(io.StringIO(record)))
                def row(name):
                    data = wheel.read(name)
                    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
                    return [name, "sha256=" + digest, str(len(data))]
                for difference in zip([row(name) for name in names] + [[wheel.namelist()[-1], "", ""]], rows):
                    if difference[0] != difference[1]:
                        print(difference)
                if len(rows) != len(names) + 1:
                    print(len(rows), len(names) + 1)
                """, Packages.named("jvenv-*.whl"));

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.9", "3.13"})
    void wheelIsInstalledByPip(String python) {
        Run created = Jvenv.in(temp, temp.resolve("home"))
                .create("-p", Pythons.named(python).toString(), "tools");
        assertThat(created.exit()).as(created.err()).isZero();

        succeed(temp.resolve("tools/bin/pip"), "install", "--no-index", Packages.named("jvenv-*.whl"));
        assertThatItCreates(temp.resolve("tools/bin/jvenv"));
        succeed(temp.resolve("tools/bin/pip"), "check");
        succeed(temp.resolve("tools/bin/pip"), "uninstall", "-y", "jvenv");
        assertThat(temp.resolve("tools/bin/jvenv")).doesNotExist();
    }

    @Test
    void wheelIsInstalledByUv() {
        @Nullable Path uv = Programs.find("uv");
        assumeTrue(uv != null, "there is no uv on PATH");

        succeed(uv, "tool", "install", "--offline", "--python", Pythons.any(), Packages.named("jvenv-*.whl"));

        assertThatItCreates(temp.resolve("home/.local/bin/jvenv"));
    }

    /** pipx brings a pip of its own along, from the index, as it does for everything. */
    @Test
    void wheelIsInstalledByPipx() {
        @Nullable Path pipx = Programs.find("pipx");
        assumeTrue(pipx != null, "there is no pipx");

        succeed(pipx, "install", "--python", Pythons.named("3.13"), Packages.named("jvenv-*.whl"));

        assertThatItCreates(temp.resolve("home/.local/bin/jvenv"));
    }

    private void assertThatItCreates(Path jvenv) {
        succeed(jvenv, "create", "-p", Pythons.any(), temp.resolve("env"));

        assertThat(temp.resolve("env/bin/pip")).exists();
    }

    private void succeed(Object... command) {
        List<String> words = new ArrayList<>();
        for (Object word : command) {
            words.add(word.toString());
        }
        Run run = Programs.start(temp, variables(), words).await();
        assertThat(run.exit()).as("%s said: %s%s", words, run.out(), run.err()).isZero();
    }

    private Run inShell(String script, Path... arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        return Programs.start(temp, variables(), command).await();
    }

    private Map<String, String> variables() {
        return Map.of(
                "HOME", temp.resolve("home").toString(),
                "PATH", "/usr/sbin:/usr/bin:/sbin:/bin",
                "LC_ALL", "C.UTF-8",
                "PIP_DISABLE_PIP_VERSION_CHECK", "1",
                "PIP_ROOT_USER_ACTION", "ignore");
    }
}
