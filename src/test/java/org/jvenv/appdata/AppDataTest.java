package org.jvenv.appdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.platform.Variables;

class AppDataTest {

    @TempDir
    private Path temp;

    @Test
    void liesWhereTheUserSays() {
        assertThat(place(Map.of("JVENV_CACHE_DIR", "/own", "XDG_CACHE_HOME", "/caches", "HOME", "/home/ada")))
                .contains(Path.of("/own"));
        assertThat(place(Map.of("XDG_CACHE_HOME", "/caches", "HOME", "/home/ada")))
                .contains(Path.of("/caches/jvenv"));
        assertThat(place(Map.of("XDG_CACHE_HOME", "relative", "HOME", "/home/ada")))
                .contains(Path.of("/home/ada/.cache/jvenv"));
        assertThat(place(Map.of())).contains(Path.of(System.getProperty("user.home"), ".cache/jvenv"));
    }

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        Path root = temp.resolve("deep/jvenv");

        assertThat(AppData.open(root)).isPresent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
    }

    @Test
    void isNotUsedWhereOthersMayWrite() throws IOException {
        Path root = Files.createDirectory(temp.resolve("jvenv"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(AppData.open(root)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wheels", "interpreters"})
    void isNotUsedWhereAPartOfItIsALinkOrWritableByOthers(String name) throws IOException {
        Path root = AppData.open(temp.resolve("jvenv")).orElseThrow().root();
        Path part = Files.createDirectory(root.resolve(name));
        assertThat(AppData.open(root)).isPresent();

        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxrwxr-x"));
        assertThat(AppData.open(root)).isEmpty();

        Files.delete(part);
        Files.createSymbolicLink(part, temp);
        assertThat(AppData.open(root)).isEmpty();
    }

    @Test
    void isNotUsedWhereItCannotBeMade() throws IOException {
        Files.writeString(temp.resolve("file"), "in the way");

        assertThat(AppData.open(temp.resolve("file/jvenv"))).isEmpty();
        assertThat(AppData.open(temp.resolve("file"))).isEmpty();
    }

    @Test
    void namesFilesByShortKeys() {
        assertThat(Keys.of("/usr/bin/python3"))
                .isEqualTo(Keys.of("/usr/bin/python3"))
                .matches("[0-9a-f]{1,16}");
        assertThat(Keys.of("/usr/bin/python3")).isNotEqualTo(Keys.of("/usr/bin/python4"));
    }

    private static Optional<Path> place(Map<String, String> variables) {
        return AppData.directoryFor(Variables.of(variables), FileSystems.getDefault());
    }
}
