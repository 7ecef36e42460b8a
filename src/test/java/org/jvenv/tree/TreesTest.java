package org.jvenv.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
