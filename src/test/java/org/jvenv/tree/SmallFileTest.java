package org.jvenv.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallFileTest {

    @TempDir
    private Path temp;

    @Test
    void readsWhatIsNotTooLong() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "12345");

        assertThat(SmallFile.read(file, 5)).contains(new byte[] {'1', '2', '3', '4', '5'});
        assertThat(SmallFile.read(file, 4)).isEmpty();
        assertThat(SmallFile.beginning(file, 2)).contains(new byte[] {'1', '2'});
    }

    @Test
    void opensNothingThatIsNoFile() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), Files.writeString(temp.resolve("file"), "1"));

        assertThat(SmallFile.read(temp, 5)).isEmpty();
        assertThat(SmallFile.read(temp.resolve("nosuch"), 5)).isEmpty();
        assertThat(SmallFile.read(temp.getFileSystem().getPath("/dev/zero"), 5)).isEmpty();
        assertThat(SmallFile.read(link, 5)).isPresent();
        assertThat(SmallFile.read(link, 5, LinkOption.NOFOLLOW_LINKS)).isEmpty();
    }
}
