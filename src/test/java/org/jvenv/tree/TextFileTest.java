package org.jvenv.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    private Path file;

    @BeforeEach
    void choosePlace(@TempDir Path directory) {
        file = directory.resolve("settings");
    }

    @Test
    void byteOrderMarkIsNoPartOfTheText() throws IOException {
        Files.writeString(file, "\uFEFF3.12 é\n");

        assertThat(TextFile.read(file)).isEqualTo("3.12 é\n");
    }

    @Test
    void utf16IsRefused() throws IOException {
        Files.write(file, "\uFEFF3.12".getBytes(StandardCharsets.UTF_16LE));

        assertThatThrownBy(() -> TextFile.read(file)).hasMessage(file + ": not encoded in UTF-8");
    }

    @Test
    void latin1IsRefused() throws IOException {
        Files.write(file, "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> TextFile.read(file)).isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void replacementCharacterThatIsWrittenIsText() throws IOException {
        Files.writeString(file, "\uFFFD");

        assertThat(TextFile.read(file)).isEqualTo("\uFFFD");
    }
}
