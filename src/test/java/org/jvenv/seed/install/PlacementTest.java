package org.jvenv.seed.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.tree.LinkMode;
import org.jvenv.tree.Trees;

class PlacementTest {

    @TempDir
    private Path temp;

    private Path source;

    @BeforeEach
    void makeSource() throws IOException {
        source = Files.writeString(temp.resolve("source"), "text");
    }

    @Test
    void linksWhereItCan() throws IOException {
        Placement placement = new Placement(LinkMode.HARDLINK);

        placement.place(source, temp.resolve("target"));

        assertThat(placement.mode()).isEqualTo(LinkMode.HARDLINK);
        assertThat(Files.isSameFile(source, temp.resolve("target"))).isTrue();
    }

    @Test
    void copiesEverythingToAnotherFileSystem() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(
                Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(temp)),
                "/dev/shm is not another file system");
        Path other = Files.createTempDirectory(memory, "jvenv");
        Placement placement = new Placement(LinkMode.HARDLINK);

        placement.place(source, other.resolve("target"));

        assertThat(placement.mode()).isEqualTo(LinkMode.COPY);
        assertThat(other.resolve("target")).hasContent("text");
        Trees.delete(other);
    }

    @Test
    void copiesEverythingWhereLinksAreUnknown() throws IOException {
        Configuration withoutLinks = Configuration.unix().toBuilder()
                .setSupportedFeatures(Feature.FILE_CHANNEL)
                .build();
        try (FileSystem files = Jimfs.newFileSystem(withoutLinks)) {
            Path original = Files.writeString(files.getPath("/source"), "text");
            Placement placement = new Placement(LinkMode.HARDLINK);

            placement.place(original, files.getPath("/target"));

            assertThat(placement.mode()).isEqualTo(LinkMode.COPY);
            assertThat(files.getPath("/target")).hasContent("text");
        }
    }

    @Test
    void failsWhereACopyWouldFailToo() throws IOException {
        Placement placement = new Placement(LinkMode.HARDLINK);
        Path taken = Files.createFile(temp.resolve("taken"));

        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> placement.place(source, taken));
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> placement.place(temp.resolve("gone"), temp.resolve("target")));
        assertThat(placement.mode()).isEqualTo(LinkMode.HARDLINK);
    }
}
