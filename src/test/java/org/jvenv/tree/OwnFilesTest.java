package org.jvenv.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {

    @TempDir
    private Path temp;

    @Test
    void areNoLinksAndNobodyElsesToWrite() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), file);
        Path open = Files.createFile(temp.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-rw----"));

        assertThat(OwnFiles.isOurs(file)).isTrue();
        assertThat(OwnFiles.isOurs(link)).isFalse();
        assertThat(OwnFiles.isOurs(open)).isFalse();
        assertThat(OwnFiles.isOurs(temp.resolve("nosuch"))).isFalse();
    }
}
