package org.jvenv.installed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.version.PythonVersion;
import org.jvenv.wheel.InstalledFiles;

class RelativeScriptsTest {

    private static final String BESIDE =
            "#!/bin/sh\n'''exec' \"$(dirname -- \"$(realpath -- \"$0\")\")/python3\" \"$0\" \"$@\"\n' '''\n";

    @TempDir
    private Path temp;

    private Path scripts;
    private Path library;

    @BeforeEach
    void makeEnvironment() throws IOException {
        scripts = Files.createDirectories(temp.resolve("two words/bin"));
        library = Files.createDirectories(temp.resolve("two words/lib/python3.12/site-packages"));
    }

    @Test
    void whatPipWroteIsStartedFromAnywhere() throws IOException {
        Path direct = script("direct", "#!" + scripts + "/python3\nimport demo\n");
        Path handedOn = script(
                "handed-on", "#!/bin/sh\n'''exec' \"" + scripts + "/python3\" \"$0\" \"$@\"\n' '''\nimport demo\n");

        write();

        assertThat(direct).hasContent(BESIDE + "import demo\n");
        assertThat(handedOn).hasContent(BESIDE + "import demo\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(direct)))
                .isEqualTo("rwxr-x---");
    }

    @Test
    void recordsHaveTheNewHashes() throws IOException {
        script("demo", "#!" + scripts + "/python3\nimport demo\n");
        Path record = Files.createDirectory(library.resolve("demo-1.dist-info")).resolve("RECORD");
        Files.writeString(record, "../../../bin/demo,sha256=old,1\ndemo.py,sha256=same,2\n");

        write();

        byte[] after = Files.readAllBytes(scripts.resolve("demo"));
        assertThat(record)
                .hasContent(InstalledFiles.row("../../../bin/demo", InstalledFiles.sha256(after), after.length)
                        + "\ndemo.py,sha256=same,2\n");
    }

    @Test
    void othersStay() throws IOException {
        Path system = script("system", "#!/usr/bin/python3\nimport demo\n");
        Path shell = script("shell", "#!/bin/sh\nexec " + scripts + "/python3\n");
        Path program = script("program", "\0ELF");
        Path link = Files.createSymbolicLink(scripts.resolve("link"), scripts.resolve("nowhere"));
        Path huge = script("huge", "#!" + scripts + "/python3\n");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 40); // no memory would hold it
        }

        write();

        assertThat(system).hasContent("#!/usr/bin/python3\nimport demo\n");
        assertThat(shell).hasContent("#!/bin/sh\nexec " + scripts + "/python3\n");
        assertThat(program).hasContent("\0ELF");
        assertThat(link).isSymbolicLink();
        assertThat(huge).hasSize(1L << 40);
    }

    private void write() throws IOException {
        RelativeScripts.write(scripts, PythonVersion.of(3, 12, 4), List.of(library));
    }

    private Path script(String name, String text) throws IOException {
        Path script = Files.writeString(scripts.resolve(name), text);
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x---"));
    }
}
