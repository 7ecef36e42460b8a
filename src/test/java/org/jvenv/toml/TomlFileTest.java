package org.jvenv.toml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvenv.toml.TomlFile.TomlEntry;

class TomlFileTest {

    private final Path file =
            Jimfs.newFileSystem(Configuration.unix()).getPath("/work").resolve("some.toml");

    @Test
    void valueHasItsLine() {
        TomlFile toml = TomlFile.parse(file, """
                [project]
                name = "x"
                requires-python = ">=3.9"
                """);

        assertThat(toml.find("project", "requires-python"))
                .contains(new TomlEntry("requires-python", ">=3.9", file, 3));
    }

    @Test
    void entriesComeAsTheyAreWritten() {
        TomlFile toml = TomlFile.parse(file, """
                [tool.jvenv]
                symlinks = true
                seed = ["pip", 'wheel']
                a = 3

                [tool.jvenv.more]
                b = 1
                """);

        assertThat(toml.entries("tool", "jvenv"))
                .containsExactly(
                        new TomlEntry("symlinks", true, file, 2),
                        new TomlEntry("seed", List.of("pip", "wheel"), file, 3),
                        new TomlEntry("a", 3L, file, 4),
                        new TomlEntry("more", TomlEntry.Table.TABLE, file, 6));
    }

    @Test
    void whatIsNotThereIsNothing() {
        TomlFile toml = TomlFile.parse(file, "project = 1\n");

        assertThat(toml.find("project", "requires-python")).isEmpty();
        assertThat(toml.find("tool")).isEmpty();
        assertThat(toml.entries("project")).isEmpty();
        assertThat(toml.entries("project", "deeper")).isEmpty();
        assertThat(toml.entries("tool", "jvenv")).isEmpty();
    }

    @Test
    void faultNamesItsLine() {
        assertThatThrownBy(() -> TomlFile.parse(file, "a = 1\nb = = 2\n"))
                .isInstanceOf(TomlException.class)
                .hasMessageContaining("invalid TOML in `/work/some.toml`, line 2");
    }

    @Test
    void otherCharsetIsAFault() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {'a', '=', '"', (byte) 0xe4, '"'});

        assertThatThrownBy(() -> TomlFile.read(file)).hasMessageContaining("UTF-8");
    }

    @Test
    void largeFileIsNotParsed() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[tool.jvenv]\n" + "#".repeat(256 * 1024));

        assertThatThrownBy(() -> TomlFile.read(file)).hasMessageEndingWith("larger than 256 KiB");
        assertThatThrownBy(() -> TomlFile.mentioning("jvenv", file)).hasMessageEndingWith("larger than 256 KiB");
        assertThat(TomlFile.mentioning("requires-python", file)).isEmpty();
    }
}
