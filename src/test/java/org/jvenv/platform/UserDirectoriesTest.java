package org.jvenv.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserDirectoriesTest {

    @ParameterizedTest
    @CsvSource({
        "/srv/envs, /srv/envs",
        "/srv//envs/, /srv/envs",
        "~, /home/ada",
        "~/envs, /home/ada/envs",
        "~//envs, /home/ada/envs",
        "$HOME/envs, /home/ada/envs",
        "${HOME}/envs, /home/ada/envs",
        "$WHERE/envs, /srv/envs",
        "/srv/$NOWHERE/envs, /srv/$NOWHERE/envs",
        "/srv/${envs, /srv/${envs",
        "/srv/$/envs, /srv/$/envs",
        "envs, /home/ada/envs",
        "../envs, /home/envs"
    })
    void namesLieWhereTheShellFunctionsHaveThem(String given, String place) {
        UserDirectories directories = directories(Map.of("HOME", "/home/ada", "WHERE", "/srv", "WORKON_HOME", given));

        assertThat(directories.namedEnvironments()).contains(Path.of(place));
    }

    @Test
    void whatIsAboveALinkIsAboveItsTarget(@TempDir Path temp) throws IOException {
        Path deep = Files.createDirectories(temp.toRealPath().resolve("there/deep"));
        Files.createDirectory(deep.resolveSibling("envs"));
        Files.createSymbolicLink(temp.resolve("link"), deep);

        UserDirectories directories = directories(Map.of("WORKON_HOME", temp + "/link/../envs"));

        assertThat(directories.namedEnvironments()).contains(deep.resolveSibling("envs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "./ada", "?"})
    void relativeHomeIsNone(String home) {
        UserDirectories directories = directories(Map.of("HOME", home));

        assertThat(directories.home()).contains(Path.of(System.getProperty("user.home")));
    }

    @Test
    void relativeDirectoryOfXdgIsIgnored() {
        UserDirectories directories = directories(Map.of(
                "HOME", "/home/ada", "XDG_DATA_HOME", "data", "XDG_CONFIG_HOME", "c", "XDG_CACHE_HOME", "cache"));

        assertThat(directories.data()).contains(Path.of("/home/ada/.local/share"));
        assertThat(directories.configuration()).contains(Path.of("/home/ada/.config"));
        assertThat(directories.cache()).contains(Path.of("/home/ada/.cache"));
    }

    @Test
    void directoriesOfXdgCount() {
        UserDirectories directories =
                directories(Map.of("HOME", "/home/ada", "XDG_DATA_HOME", "/d", "XDG_CACHE_HOME", "/c"));

        assertThat(directories.data()).contains(Path.of("/d"));
        assertThat(directories.cache()).contains(Path.of("/c"));
    }

    @Test
    void temporaryDirectoryThatIsNotThereDoesNotCount(@TempDir Path temp) {
        assertThat(directories(Map.of("TMPDIR", temp.toString())).temporary()).isEqualTo(temp);
        assertThat(directories(Map.of("TMPDIR", temp + "/none")).temporary()).isEqualTo(Path.of("/tmp"));
        assertThat(directories(Map.of("TMPDIR", "here")).temporary()).isEqualTo(Path.of("/tmp"));
    }

    @ParameterizedTest
    @CsvSource({".ours, .ours", "'', .project", "a/b, .project", ".., .project", "pyvenv.cfg, .project"})
    void projectFileIsCalledAsTheUserChose(String given, String name) {
        Variables variables = Variables.of(Map.of("VIRTUALENVWRAPPER_PROJECT_FILENAME", given));

        assertThat(ProjectFileName.name(variables)).isEqualTo(name);
    }

    private static UserDirectories directories(Map<String, String> variables) {
        return new UserDirectories(Variables.of(new HashMap<>(variables)), FileSystems.getDefault());
    }
}
