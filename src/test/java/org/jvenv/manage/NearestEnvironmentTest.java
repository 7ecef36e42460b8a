package org.jvenv.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestEnvironmentTest {

    private static final int OTHER_USER = 65534;

    @TempDir
    private Path temp;

    private Path project;
    private Path below;
    private @Nullable Path home;

    @BeforeEach
    void makeProject() throws IOException {
        temp = temp.toRealPath();
        project = temp.resolve("project");
        below = Files.createDirectories(project.resolve("src/web"));
        environment(project.resolve(".venv"));
    }

    @Test
    void isThatOfTheNearestDirectory() throws IOException {
        assertThat(nearest(project)).contains(project.resolve(".venv"));
        assertThat(nearest(below)).contains(project.resolve(".venv"));
        environment(project.resolve("src/.venv"));
        assertThat(nearest(below)).contains(project.resolve("src/.venv"));
        assertThat(nearest(temp)).isEmpty();
    }

    @Test
    void followsARedirectFile() throws IOException {
        environment(temp.resolve("envs/api"));
        Files.writeString(project.resolve("src/.venv"), "api\n");

        assertThat(nearest(below)).contains(temp.resolve("envs/api"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"project/src", "project", "project/.venv"})
    void doesNotCountWhereOthersMayWrite(String directory) throws IOException {
        Files.setPosixFilePermissions(temp.resolve(directory), PosixFilePermissions.fromString("rwxrwxr-x"));

        assertThat(nearest(below)).isEmpty();
        assertThat(nearest(project)).contains(project.resolve(".venv"));
    }

    /** Only root can give files to another user. */
    @Test
    void doesNotCountIfItBelongsToAnotherUserThanItsDirectory() throws IOException {
        assumeTrue(Files.getAttribute(temp, "unix:uid").equals(0));
        Files.setAttribute(project.resolve(".venv"), "unix:uid", OTHER_USER);
        assertThat(nearest(project)).isEmpty();
        assertThat(nearest(below)).isEmpty();

        Files.setAttribute(project, "unix:uid", OTHER_USER);
        assertThat(nearest(project)).contains(project.resolve(".venv"));
        assertThat(nearest(below)).isEmpty();
    }

    @Test
    void isNotSearchedAboveTheHomeDirectory() throws IOException {
        home = project.resolve("src");
        assertThat(nearest(below)).isEmpty();
        assertThat(nearest(home)).isEmpty();

        home = project;
        assertThat(nearest(below)).contains(project.resolve(".venv"));
    }

    @Test
    void isSearchedAboveTheRealPath() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), below);

        assertThat(nearest(link)).contains(project.resolve(".venv"));
    }

    private Optional<Path> nearest(Path directory) throws IOException {
        return new NearestEnvironment(temp.resolve("envs"), home).from(directory);
    }

    private static void environment(Path prefix) throws IOException {
        Files.createDirectories(prefix);
        Files.writeString(prefix.resolve("pyvenv.cfg"), "home = /usr/bin\n");
    }
}
