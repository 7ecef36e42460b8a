package org.jvenv.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnershipTest {

    @TempDir
    private Path temp;

    @Test
    void ownFilesAreNoLinksAndNobodyElsesToWrite() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), file);
        Path open = Files.createFile(temp.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-rw----"));

        assertThat(Ownership.isPrivateFile(file)).isTrue();
        assertThat(Ownership.isPrivateFile(link)).isFalse();
        assertThat(Ownership.isPrivateFile(open)).isFalse();
        assertThat(Ownership.isPrivateFile(temp.resolve("nosuch"))).isFalse();
    }
}
