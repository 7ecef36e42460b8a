package org.jvenv.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

    @Test
    void fileOfTheLimitIsRead() throws IOException {
        Path file = Files.write(temp.resolve("file"), new byte[1024]);

        assertThat(BoundedRead.of(file, 1024)).hasSize(1024);
    }

    @Test
    void largerFileIsRefused() throws IOException {
        Path file = Files.write(temp.resolve("file"), new byte[1025]);

        assertThatThrownBy(() -> BoundedRead.of(file, 1024)).hasMessage(file + ": larger than 1 KiB");
    }

    /** Files of {@code /proc} say that they have no bytes. */
    @Test
    void fileWhoseSizeIsNotTrueIsRefusedAtTheLimit() {
        Path endless = Path.of("/proc/self/maps");

        assertThatThrownBy(() -> BoundedRead.of(endless, 16)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void readsWhatIsNotTooLong() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "12345");

        assertThat(BoundedRead.ifPossible(file, 5)).contains(new byte[] {'1', '2', '3', '4', '5'});
        assertThat(BoundedRead.ifPossible(file, 4)).isEmpty();
        assertThat(BoundedRead.beginning(file, 2)).contains(new byte[] {'1', '2'});
    }

    @Test
    void largeFileIsReadWhole() throws IOException {
        Path file = Files.write(temp.resolve("file"), new byte[100_000]);

        assertThat(BoundedRead.ifPossible(file, 100_000))
                .hasValueSatisfying(content -> assertThat(content).hasSize(100_000));
        assertThat(BoundedRead.beginning(file, 50_000))
                .hasValueSatisfying(content -> assertThat(content).hasSize(50_000));
    }

    @Test
    void opensNothingThatIsNoFile() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), Files.writeString(temp.resolve("file"), "1"));

        assertThat(BoundedRead.ifPossible(temp, 5)).isEmpty();
        assertThat(BoundedRead.ifPossible(temp.resolve("nosuch"), 5)).isEmpty();
        assertThat(BoundedRead.ifPossible(temp.getFileSystem().getPath("/dev/zero"), 5))
                .isEmpty();
        assertThat(BoundedRead.ifPossible(link, 5)).isPresent();
        assertThat(BoundedRead.ifPossible(link, 5, LinkOption.NOFOLLOW_LINKS)).isEmpty();
    }
}
