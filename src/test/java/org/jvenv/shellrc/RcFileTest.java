package org.jvenv.shellrc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RcFileTest {

    @TempDir
    private Path temp;

    @Test
    void absentFileIsMadeWithItsDirectories() throws IOException {
        Path file = temp.resolve("a/b/config");

        assertThat(new RcFile(file).put(". x")).isTrue();

        assertThat(file).hasContent("# >>> jvenv >>>\n. x\n# <<< jvenv <<<\n");
    }

    @Test
    void secondTimeChangesNothing() {
        RcFile file = new RcFile(temp.resolve("rc"));

        assertThat(file.put(". x")).isTrue();
        assertThat(file.put(". x")).isFalse();
    }

    @Test
    void bytesOfAnyEncodingStayWhatTheyAre() throws IOException {
        byte[] text = {'#', (byte) 0xE9, (byte) 0xFF, '\r', '\n'};
        Path file = Files.write(temp.resolve("rc"), text);
        RcFile rc = new RcFile(file);

        rc.put(". 'é'");
        assertThat(Files.readAllBytes(file)).startsWith(text).contains((byte) 0xC3, (byte) 0xA9);
        rc.remove();

        assertThat(Files.readAllBytes(file)).isEqualTo(text);
    }

    @Test
    void systemWithoutPermissionsHasNoneToKeep() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path file = Files.writeString(windows.getPath("C:\\work\\profile.ps1"), "a\n");

            assertThat(new RcFile(file).put(". x")).isTrue();

            assertThat(Files.readString(file)).startsWith("a\n# >>>");
        }
    }

    @Test
    void permissionsAndLinksAreKept() throws IOException {
        Path file = Files.writeString(temp.resolve("dotfile"), "a\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(temp.resolve("rc"), file);

        new RcFile(link).put(". x");

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("a\n# >>>");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactlyInAnyOrder(file, link);
        }
    }

    @Test
    void removingFromAbsentFileMakesNone() {
        Path file = temp.resolve("rc");

        assertThat(new RcFile(file).remove()).isFalse();

        assertThat(file).doesNotExist();
    }

    @Test
    void directoryIsRefused() {
        assertThatThrownBy(() -> new RcFile(temp).put(". x"))
                .isInstanceOf(RcFileException.class)
                .hasMessage("`" + temp + "` is not a file");
    }

    @Test
    void damagedBlockIsRefused() throws IOException {
        Path file = Files.writeString(temp.resolve("rc"), "# >>> jvenv >>>\n");

        assertThatThrownBy(() -> new RcFile(file).remove())
                .isInstanceOf(RcFileException.class)
                .hasMessage("`" + file + "` has `# >>> jvenv >>>` without `# <<< jvenv <<<`");
        assertThat(file).hasContent("# >>> jvenv >>>\n");
    }
}
