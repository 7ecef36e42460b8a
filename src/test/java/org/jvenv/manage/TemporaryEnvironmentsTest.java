package org.jvenv.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.platform.ProcessIdentity;

class TemporaryEnvironmentsTest {

    private static final long NEVER_A_PROCESS = 99_999_999;

    @TempDir
    private Path temp;

    private Path directory;
    private TemporaryEnvironments places;

    @BeforeEach
    void begin() throws IOException {
        directory = temp.resolve("places");
        Files.createDirectory(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        places = new TemporaryEnvironments(directory, Clock.systemUTC());
    }

    @Test
    void collectsPlaceWhoseProcessesAreGone() throws IOException {
        Path place = placeWith(NEVER_A_PROCESS + " 1 " + ownMachine());

        places.deleteAbandoned();

        assertThat(place).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 1 elsewhere/boot pid:[4026531836]", "99999999 1 /another pid:[1]"})
    void keepsPlaceOfProcessThatCannotBeSeen(String process) throws IOException {
        Path place = placeWith(NEVER_A_PROCESS + " 1 " + ownMachine() + "\n" + process);

        places.deleteAbandoned();

        assertThat(place).exists();
    }

    @Test
    void keepsPlaceWhoseProgramWasPerhapsStartedForADay() throws IOException {
        Path recent = placeWith(NEVER_A_PROCESS + " 1 " + ownMachine() + "\nstarting");
        Path old = placeWith(NEVER_A_PROCESS + " 1 " + ownMachine() + "\nstarting");
        Files.setLastModifiedTime(
                old.resolve("lock"), FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        places.deleteAbandoned();

        assertThat(recent).exists();
        assertThat(old).doesNotExist();
    }

    /** jvenv 0.1 wrote the time of start by a clock that may have been set since. */
    @Test
    void keepsPlaceOfTheBuildBeforeWhileThereIsAProcessOfThatNumber() throws IOException {
        Path kept = placeWith(ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z");
        Path empty = placeWith("");

        places.deleteAbandoned();

        assertThat(kept).exists();
        assertThat(empty).doesNotExist();
    }

    @Test
    void deletesElsewhereOnlyTheEnvironmentItWasToldOf() throws IOException {
        Path prefix = temporary("tmp-1");
        Path other = temporary("tmp-2");
        elsewhere(prefix, "1");
        elsewhere(other, inode(other));

        places.deleteAbandoned();

        assertThat(prefix).exists();
        assertThat(other).doesNotExist();
    }

    @Test
    void areNotUsedWhereOthersMayWrite() throws IOException {
        Path place = placeWith("");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatExceptionOfType(EnvironmentException.class).isThrownBy(places::deleteAbandoned);
        assertThatExceptionOfType(EnvironmentException.class).isThrownBy(places::create);
        assertThat(place).exists();
    }

    private Path placeWith(String processes) throws IOException {
        Path place = Files.createTempDirectory(directory, ".jvenv-temp-");
        Files.writeString(place.resolve("lock"), processes);
        return place;
    }

    private void elsewhere(Path prefix, String inode) throws IOException {
        Path place = placeWith(NEVER_A_PROCESS + " 1 " + ownMachine());
        Files.writeString(place.resolve("elsewhere"), prefix + "\0" + inode);
    }

    private Path temporary(String name) throws IOException {
        Path prefix = Files.createDirectory(temp.resolve(name));
        Files.writeString(prefix.resolve("README.tmpenv"), "");
        Files.writeString(prefix.resolve("pyvenv.cfg"), "");
        return prefix;
    }

    private static String inode(Path path) throws IOException {
        return String.valueOf(Files.getAttribute(path, "unix:ino"));
    }

    private static String ownMachine() {
        ProcessIdentity own = ProcessIdentity.own(FileSystems.getDefault());
        return own.machine() + " " + own.namespace();
    }
}
