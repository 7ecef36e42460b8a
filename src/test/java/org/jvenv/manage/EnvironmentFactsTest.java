package org.jvenv.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentFactsTest {

    @TempDir
    private Path temp;

    private Path prefix;

    @BeforeEach
    void makeEnvironment() throws IOException {
        prefix = temp.resolve("web");
        Files.createDirectories(prefix.resolve("bin"));
        executable(temp.resolve("python3.12"));
        Files.createSymbolicLink(prefix.resolve("bin/python"), temp.resolve("python3.12"));
        configure("version = 3.12.4");
    }

    @ParameterizedTest
    @CsvSource({
        "version = 3.12.4, 3.12.4",
        "version_info = 3.12.4.final.0, 3.12.4",
        "version_info = 3.12.4, 3.12.4",
        "version = 3.12.4;implementation = PyPy, PyPy 3.12.4",
        "version = 3.12.0rc1, 3.12.0",
        "home = /usr/bin, ''"
    })
    void readsThePythonThatEachToolRecords(String lines, String python) throws IOException {
        configure(lines.replace(';', '\n'));

        assertThat(EnvironmentFacts.of(prefix).python()).isEqualTo(python);
        assertThat(EnvironmentFacts.of(prefix).health().fault()).isNull();
    }

    @Test
    void knowsThatThePythonIsGone() throws IOException {
        Files.delete(temp.resolve("python3.12"));

        assertThat(fault()).isEqualTo("its Python does not exist: " + temp.resolve("python3.12"));
    }

    @Test
    void knowsThatThereIsNoPython() throws IOException {
        Files.delete(prefix.resolve("bin/python"));

        assertThat(fault()).isEqualTo("it has no Python");
    }

    @Test
    void knowsThatThePythonIsAnotherByNow() throws IOException {
        Files.delete(prefix.resolve("bin/python"));
        Files.createSymbolicLink(temp.resolve("python3"), executable(temp.resolve("python3.13")));
        Files.createSymbolicLink(prefix.resolve("bin/python"), temp.resolve("python3"));

        assertThat(fault()).isEqualTo("it was created for Python 3.12, but its Python is 3.13");
    }

    @Test
    void knowsThatItWasMovedByHand() throws IOException {
        Path old = temp.resolve("old/bin/python");
        script("tool", "#!" + old + " -E\nimport tool\n");

        assertThat(fault()).isEqualTo("bin/tool names " + old + ", which does not exist");
        assertThat(EnvironmentFacts.of(prefix).health().wasMoved()).isTrue();
    }

    @Test
    void knowsThatItWasCopiedByHand() throws IOException {
        Path other = temp.resolve("first one");
        Files.createDirectories(other.resolve("bin"));
        Files.writeString(other.resolve("pyvenv.cfg"), "home = /usr/bin\n");
        executable(other.resolve("bin/python"));
        script("tool", "#!/bin/sh\n'''exec' \"" + other + "/bin/python\" \"$0\" \"$@\"\n' '''\nimport tool\n");

        assertThat(fault()).isEqualTo("bin/tool runs the Python of another environment, " + other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!PREFIX/bin/python\n",
                "#!PREFIX/bin/python -E\n",
                "#!LINK/bin/python\n",
                "#!/bin/sh\necho hello\n",
                "#!/bin/sh\n'''exec' \"$(dirname -- \"$(realpath -- \"$0\")\")/python\" \"$0\" \"$@\"\n' '''\n",
                "#!/usr/bin/env python3\n",
                "#!/nowhere/node\n",
                "\0ELF"
            })
    void otherProgramsSayNothing(String start) throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), prefix);
        Files.createSymbolicLink(prefix.resolve("bin/elsewhere"), temp.resolve("python3.12"));

        script("tool", start.replace("PREFIX", prefix.toString()).replace("LINK", link.toString()));

        assertThat(EnvironmentFacts.of(prefix).health().fault()).isNull();
    }

    @Test
    void programsAreNotReadWhereItWasMade() throws IOException {
        configure("version = 3.12.4\ncommand = jvenv create " + prefix);
        script("tool", "#!" + temp.resolve("old/bin/python") + "\n");

        assertThat(EnvironmentFacts.of(prefix).health().fault()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "3.12.4, 32767, ",
        "3.12.4, 32768, 'its pyvenv.cfg is larger than 32 KiB, and its Python does not start'",
        "3.11.0, 32768, 'its pyvenv.cfg is larger than 32 KiB, and its Python does not start'",
        "3.10.9, 1048576, ",
        "3.10.9, 1048577, its pyvenv.cfg is larger than 1 MiB"
    })
    void knowsWhichConfigurationIsTooLarge(String version, int size, @Nullable String fault) throws IOException {
        Path python = executable(temp.resolve("python"));
        Files.delete(prefix.resolve("bin/python"));
        Files.createSymbolicLink(prefix.resolve("bin/python"), python);
        String line = "version = " + version + "\n";

        configure(line + "#".repeat(size - line.length() - 1));

        assertThat(fault()).isEqualTo(String.valueOf(fault));
    }

    @Test
    void doesNotReadWhatIsFarTooLarge() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(prefix.resolve("pyvenv.cfg").toFile(), "rw")) {
            file.setLength(1L << 40); // no memory would hold it
        }

        assertThat(fault()).isEqualTo("its pyvenv.cfg is larger than 1 MiB");
    }

    @Test
    void knowsTheProject() throws IOException {
        Files.writeString(prefix.resolve(".project"), "/home/ada/web site\n");

        assertThat(EnvironmentFacts.of(prefix).project()).hasToString("/home/ada/web site");
    }

    @Test
    void countsEnteringAsUse() throws IOException {
        Instant used = Instant.parse("2026-05-04T03:02:01Z");
        Path script = Files.writeString(prefix.resolve("bin/activate.fish"), "");
        Files.setLastModifiedTime(script, FileTime.from(used.minusSeconds(1000)));
        Files.setAttribute(script, "lastAccessTime", FileTime.from(used));

        assertThat(EnvironmentFacts.of(prefix).lastUse()).isEqualTo(used);
    }

    @Test
    void listsWhatIsAnEnvironment() throws IOException {
        Files.createDirectories(temp.resolve("nothing"));
        Files.createDirectories(temp.resolve(".hidden"));
        Files.writeString(temp.resolve(".hidden/pyvenv.cfg"), "home = /usr/bin");
        Files.createSymbolicLink(temp.resolve("api"), prefix);

        assertThat(new NamedEnvironments(temp).all()).containsExactly(temp.resolve("api"), prefix);
        assertThat(new NamedEnvironments(temp.resolve("nowhere")).all()).isEmpty();
    }

    private String fault() {
        return String.valueOf(EnvironmentFacts.of(prefix).health().fault());
    }

    private void configure(String text) throws IOException {
        Files.writeString(prefix.resolve("pyvenv.cfg"), text + "\n");
    }

    private static Path executable(Path file) throws IOException {
        Files.writeString(file, "");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void script(String name, String text) throws IOException {
        Files.writeString(executable(prefix.resolve("bin").resolve(name)), text);
    }
}
