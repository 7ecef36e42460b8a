package org.jvenv.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BoundedReadTest {

    @TempDir
    private Path temp;

    @Test
    void fileIsReadUpToTheLimit() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "12345");

        assertThat(BoundedRead.of(file, 5)).asString().isEqualTo("12345");
        assertThat(BoundedRead.of(Files.createSymbolicLink(temp.resolve("link"), file), 5))
                .hasSize(5);
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> BoundedRead.of(file, 4))
                .withMessage(file + ": larger than 4 bytes");
    }

    @Test
    @Timeout(10)
    void whatIsNoFileIsNotOpened() throws Exception {
        Path pipe = temp.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        for (Path odd : new Path[] {pipe, temp, Path.of("/dev/zero")}) {
            assertThatExceptionOfType(FileSystemException.class)
                    .isThrownBy(() -> BoundedRead.of(odd, 5))
                    .withMessage(odd + ": not a regular file");
        }
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> BoundedRead.of(temp.resolve("none"), 5));
    }
}
