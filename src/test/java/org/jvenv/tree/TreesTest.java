package org.jvenv.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Snapshot;

class TreesTest {

    @TempDir
    private Path temp;

    @Test
    void deletesWholeTree() throws IOException {
        Path root = Files.createDirectories(temp.resolve("root/a/b"));
        Files.writeString(root.resolve("file"), "");

        Trees.delete(temp.resolve("root"));

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void followsNoLink() throws IOException {
        Path kept =
                Files.writeString(Files.createDirectory(temp.resolve("kept")).resolve("file"), "kept");
        Path root = Files.createDirectory(temp.resolve("root"));
        Files.createSymbolicLink(root.resolve("link"), temp.resolve("kept"));

        Trees.delete(root);

        assertThat(root).doesNotExist();
        assertThat(kept).hasContent("kept");
    }

    @Test
    void deletesWhatItsOwnerHasProtected() throws IOException {
        Path root = Files.createDirectory(temp.resolve("root"));
        Files.writeString(root.resolve("file"), "");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-x------"));

        Trees.delete(root);

        assertThat(root).doesNotExist();
    }

    @Test
    void deletesWhatItsOwnerMayNotEvenRead() throws IOException {
        Path root = Files.createDirectories(temp.resolve("root/hidden/below"));
        Files.setPosixFilePermissions(root.getParent(), PosixFilePermissions.fromString("---------"));

        Trees.delete(temp.resolve("root"));

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void deletesWhatIsVeryDeep() throws IOException {
        Path root = Files.createDirectories(temp.resolve("d/".repeat(1000)));
        Files.writeString(root.resolve("file"), "");

        Trees.delete(temp.resolve("d"));

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void touchesNothingWhereSomethingIsMounted() throws IOException {
        Path film =
                Files.writeString(Files.createDirectory(temp.resolve("real")).resolve("film"), "film");
        Path root = Files.createDirectories(temp.resolve("root/a/mounted"));
        Files.writeString(temp.resolve("root/file"), "");
        assumeTrue(Programs.bash(temp, "mount --bind real root/a/mounted").exit() == 0, "nothing can be mounted");

        try {
            assertThatExceptionOfType(FileSystemException.class)
                    .isThrownBy(() -> Trees.delete(temp.resolve("root")))
                    .withMessageContaining("it is a mount point");
        } finally {
            Programs.bash(temp, "umount root/a/mounted");
        }

        assertThat(film).exists();
        assertThat(root).exists();
        assertThat(temp.resolve("root/file")).exists();
    }

    @Test
    void deletesAllButWhatCannotBeDeleted() throws IOException {
        Path root = Files.createDirectories(temp.resolve("root/immutable"));
        Files.writeString(root.resolve("file"), "");
        Files.createDirectories(temp.resolve("root/z/other"));
        Files.createDirectories(temp.resolve("root/a/other"));
        assumeTrue(Programs.bash(temp, "chattr +i root/immutable").exit() == 0, "nothing can be made immutable");

        try {
            assertThatExceptionOfType(FileSystemException.class)
                    .isThrownBy(() -> Trees.delete(temp.resolve("root")))
                    .withMessageContaining(root.toString());
        } finally {
            Programs.bash(temp, "chattr -i root/immutable");
        }

        assertThat(Snapshot.names(temp.resolve("root"))).containsExactly("immutable");
    }

    /** Without handles of directories, one exchanged for a link between two looks would be followed. */
    @Test
    void followsNoLinkThatTakesThePlaceOfADirectoryMeanwhile() throws IOException, InterruptedException {
        Path victim = Files.createDirectory(temp.resolve("victim"));
        Files.writeString(victim.resolve("file"), "");
        AtomicBoolean over = new AtomicBoolean();
        for (int i = 0; i < 40; i++) {
            Files.createDirectories(temp.resolve("root/d" + i + "/a"));
            Files.writeString(temp.resolve("root/d" + i + "/file"), "");
        }
        Thread swapper = new Thread(() -> swap(temp.resolve("root"), victim, over));

        swapper.start();
        try {
            Trees.delete(temp.resolve("root"));
        } catch (IOException e) {
            assertThat(e).isInstanceOf(FileSystemException.class); // for something is put into it all the time
        } finally {
            over.set(true);
            swapper.join();
        }

        assertThat(victim.resolve("file")).exists();
    }

    private static void swap(Path root, Path victim, AtomicBoolean over) {
        for (int i = 0; !over.get(); i = (i + 1) % 40) {
            try {
                Files.move(root.resolve("d" + i), root.resolve("kept" + i));
                Files.createSymbolicLink(root.resolve("d" + i), victim);
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void doesNotMindWhatIsGone() throws IOException {
        Trees.delete(temp.resolve("gone"));

        assertThat(Trees.isThere(temp.resolve("gone"))).isFalse();
    }

    @Test
    void seesDanglingLink() throws IOException {
        Files.createSymbolicLink(temp.resolve("link"), temp.resolve("gone"));

        assertThat(Trees.isThere(temp.resolve("link"))).isTrue();
    }

    @Test
    void tellsWhetherDirectoryIsEmpty() throws IOException {
        assertThat(Trees.isEmpty(temp)).isTrue();
        Files.writeString(temp.resolve("file"), "");
        assertThat(Trees.isEmpty(temp)).isFalse();
        assertThatExceptionOfType(NotDirectoryException.class).isThrownBy(() -> Trees.isEmpty(temp.resolve("file")));
    }

    @Test
    void replacesFileAtOnce() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "old");

        AtomicFile.write(file, "new".getBytes(StandardCharsets.UTF_8));

        assertThat(file).hasContent("new");
        assertThat(temp.toFile().list()).containsExactly("file");
    }

    @Test
    void tellsStatesOfFileApart() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "old");
        String before = FileIdentity.of(file);
        Files.copy(file, temp.resolve("copy"));

        assertThat(FileIdentity.of(file)).isEqualTo(before);
        assertThat(FileIdentity.of(temp.resolve("copy"))).isNotEqualTo(before);
        Files.writeString(file, "longer");
        assertThat(FileIdentity.of(file)).isNotEqualTo(before).doesNotContain(" ");
    }
}
