package org.jvenv.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.testing.Jvenv;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Pythons;
import org.jvenv.testing.Run;
import org.jvenv.testing.Snapshot;

/** The pip that an environment begins with does all that a pip installed by pip does, and never touches the store. */
class PipIT {

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"hardlink", "symlink"})
    void installsAndReplacesAndRemovesAndLeavesTheStoreAsItWas(String mode) throws IOException {
        Path python = Pythons.named("3.11");
        Path newer = Pythons.named("3.13")
                .resolveSibling("../lib/python3.13/ensurepip/_bundled")
                .normalize();
        Run made = Jvenv.in(temp, temp).create("-p", python, "--link-mode", mode, "env");
        assertThat(made.exit()).as(made.err()).isZero();
        List<String> store = Snapshot.of(temp.resolve(".cache"));

        assertThat(pip("check")).isEqualTo("No broken requirements found.\n");
        assertThat(pip("install", "--no-index", wheel().toString())).contains("Successfully installed demo-1.0");
        assertThat(Programs.python(temp.resolve("env/bin/python"), "import demo; print(demo.ANSWER)"))
                .isEqualTo("42\n");
        assumeTrue(Files.isDirectory(newer), "there is no newer pip");
        assertThat(pip("install", "--no-index", "--find-links", newer.toString(), "-U", "pip"))
                .contains("Successfully uninstalled pip-23.", "Successfully installed pip-2");
        assertThat(pip("check")).isEqualTo("No broken requirements found.\n");
        pip("uninstall", "-y", "setuptools");
        pip("uninstall", "-y", "pip");

        assertThat(Snapshot.of(temp.resolve(".cache"))).isEqualTo(store);
        try (Stream<Path> left = Files.list(temp.resolve("env/lib/python3.11/site-packages"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("demo.py", "__pycache__", "demo-1.0.dist-info");
        }
        assertThat(Snapshot.names(temp.resolve("env/bin"))).noneMatch(name -> name.startsWith("pip"));
    }

    private String pip(String... arguments) {
        String[] command = new String[arguments.length + 3];
        command[0] = temp.resolve("env/bin/python").toString();
        command[1] = "-m";
        command[2] = "pip";
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        Run run = Programs.run(
                temp,
                Map.of(
                        "PATH",
                        "/usr/bin:/bin",
                        "HOME",
                        temp.toString(),
                        "PIP_DISABLE_PIP_VERSION_CHECK",
                        "1",
                        "PIP_ROOT_USER_ACTION",
                        "ignore",
                        "PIP_NO_CACHE_DIR",
                        "1"),
                command);
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return run.out();
    }

    private Path wheel() throws IOException {
        Path wheel = temp.resolve("demo-1.0-py3-none-any.whl");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
            write("demo.py", "ANSWER = 42\n", zip);
            write("demo-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n", zip);
            write(
                    "demo-1.0.dist-info/WHEEL",
                    "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
                    zip);
            write("demo-1.0.dist-info/RECORD", "demo.py,,\ndemo-1.0.dist-info/METADATA,,\n", zip);
        }
        return wheel;
    }

    private static void write(String name, String text, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
