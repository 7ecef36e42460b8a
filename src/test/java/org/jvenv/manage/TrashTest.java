package org.jvenv.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.platform.Cancellation;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Snapshot;

class TrashTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    private Path temp;

    private Path directory;
    private Trash trash;

    @BeforeEach
    void begin() {
        directory = temp.resolve("data/trash");
        trash = at(NOW);
    }

    @Test
    void bringsBackWhatWasRemovedLast() throws IOException {
        Path one = environment("one");
        Path two = environment("two");
        trash.add(one);
        trash.add(two);

        assertThat(Snapshot.names(temp)).containsExactly("data");
        assertThat(trash.restore(null)).isEqualTo(two);
        assertThat(trash.restore(null)).isEqualTo(one);
        assertThat(one.resolve("pyvenv.cfg")).hasContent("home = /one");
        assertThat(trash.restorable()).isEmpty();
        assertThat(Snapshot.names(directory)).isEmpty();
    }

    @Test
    void bringsBackTheOneThatIsNamed() throws IOException {
        Path one = environment("one");
        trash.add(one);
        trash.add(environment("two"));

        assertThat(trash.restore("one")).isEqualTo(one);
        assertThat(trash.restorable()).extracting(TrashEntry::origin).containsExactly(temp.resolve("two"));
    }

    @Test
    void keepsWhatCannotGoBack() throws IOException {
        Path one = environment("one");
        trash.add(one);
        environment("one");

        assertThatExceptionOfType(EnvironmentException.class)
                .isThrownBy(() -> trash.restore(null))
                .withMessage("`" + one + "` already exists");
        assertThat(trash.restorable()).hasSize(1);
    }

    @Test
    void hasNothingAtFirst() {
        assertThatExceptionOfType(EnvironmentException.class).isThrownBy(() -> trash.restore(null));
    }

    @Test
    void takesLinkButNotWhatItLeadsTo() throws IOException {
        Path target = environment("target");
        Path link = Files.createSymbolicLink(temp.resolve("link"), target);
        trash.add(link);

        assertThat(link).doesNotExist();
        assertThat(target.resolve("pyvenv.cfg")).exists();
        assertThat(trash.restore(null)).isSymbolicLink();
    }

    @Test
    void forgetsWhatIsTooOld() throws IOException {
        at(NOW.minus(Duration.ofDays(40))).add(environment("old"));
        at(NOW.minus(Duration.ofDays(40))).prune();
        for (int day = 35; day >= 0; day -= 5) {
            at(NOW.minus(Duration.ofDays(day))).prune();
        }
        trash.add(environment("new"));

        trash.prune();

        assertThat(trash.restorable()).extracting(TrashEntry::origin).containsExactly(temp.resolve("new"));
        assertThat(Snapshot.names(directory)).hasSize(1);
    }

    @Test
    void keepsAllThatIsRemovedAtOnce() throws IOException {
        for (int i = 0; i < 30; i++) {
            trash.add(environment("env" + i));
        }

        trash.prune();

        assertThat(trash.restorable()).hasSize(30);
        assertThat(trash.restore(null)).isEqualTo(temp.resolve("env29"));
        assertThat(trash.restore("env0")).isEqualTo(temp.resolve("env0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-20_000, -40, 40, 400})
    void keepsWhatWasRemovedThoughTheClockJumps(int days) throws IOException {
        trash.add(environment("one"));
        trash.prune();
        Trash jumped = at(NOW.plus(Duration.ofDays(days)));

        jumped.prune();
        jumped.add(environment("two"));
        jumped.prune();
        trash.prune();

        assertThat(trash.restorable()).hasSize(2);
        assertThat(trash.restore(null)).isEqualTo(temp.resolve("two"));
    }

    @Test
    void keepsNothingForEverThatTheClockDatedAhead() throws IOException {
        at(NOW.plus(Duration.ofDays(4000))).add(environment("future"));

        for (int day = 0; day < 45; day += 5) {
            at(NOW.plus(Duration.ofDays(day))).prune();
        }

        assertThat(trash.restorable()).isEmpty();
    }

    @Test
    void forgetsTheRestWhereSomethingCannotBeDeleted() throws IOException {
        Instant old = NOW.minus(Duration.ofDays(50));
        at(old).add(environment("stubborn"));
        at(old).add(environment("old"));
        Path stubborn = trash.restorable().get(1).entry().resolve("environment");
        Files.createDirectory(stubborn.resolve("mounted"));
        assumeTrue(
                Programs.bash(temp, "mount --bind . \"$1\"", stubborn.resolve("mounted"))
                                .exit()
                        == 0,
                "nothing can be mounted");
        List<Path> stuck;
        try {
            for (int day = 50; day > 0; day -= 5) {
                at(NOW.minus(Duration.ofDays(day))).prune();
            }
            stuck = trash.prune();
        } finally {
            Programs.bash(temp, "umount data/trash/*/environment/mounted");
        }

        assertThat(stuck).hasSize(1);
        assertThat(trash.restorable()).isEmpty();
        assertThat(trash.prune()).isEmpty();
        assertThat(Snapshot.names(directory)).isEmpty();
    }

    @Test
    void isNotUsedWhereOthersMayWriteToIt() throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path one = environment("one");

        assertThatExceptionOfType(EnvironmentException.class).isThrownBy(() -> trash.add(one));
        assertThat(one.resolve("pyvenv.cfg")).exists();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void isNotUsedWhereItIsALink() throws IOException {
        Path others = Files.createDirectory(temp.resolve("others"));
        Files.setPosixFilePermissions(others, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(directory.resolveSibling(""));
        Files.createSymbolicLink(directory, others);
        Path one = environment("one");

        assertThatExceptionOfType(EnvironmentException.class).isThrownBy(() -> trash.add(one));
        assertThat(one.resolve("pyvenv.cfg")).exists();
        assertThat(others).isEmptyDirectory();
    }

    @Test
    void bringsBackWhatAKilledUndoHadBegun() throws IOException {
        Path one = environment("one");
        trash.add(one);
        Path entry = trash.restorable().get(0).entry();
        Files.move(entry, entry.resolveSibling("restoring-" + entry.getFileName()));

        assertThat(trash.restore(null)).isEqualTo(one);
        assertThat(Snapshot.names(directory)).isEmpty();
    }

    @Test
    void finishesWhatAKilledRunHadBegunToDelete() throws IOException {
        trash.add(environment("one"));
        Path entry = trash.restorable().get(0).entry();
        Files.move(entry, entry.resolveSibling("deleted-" + entry.getFileName()));

        assertThat(trash.restorable()).isEmpty();
        assertThat(trash.prune()).isEmpty();
        assertThat(Snapshot.names(directory)).isEmpty();
    }

    /** jvenv 0.1 wrote the time in the name alone, and put what lay elsewhere into one directory beside it. */
    @Test
    void bringsBackWhatTheBuildBeforeHadRemoved() throws IOException {
        Path elsewhere = temp.resolve(".jvenv-trash/1700000000001");
        Files.createDirectories(elsewhere);
        Files.setPosixFilePermissions(elsewhere.resolveSibling(""), PosixFilePermissions.fromString("rwx------"));
        Path inside = Files.createDirectories(directory.resolve("1700000000000"));
        Path outside = Files.createDirectories(directory.resolve("1700000000001"));
        Files.createDirectory(inside.resolve("environment"));
        Files.writeString(inside.resolve("origin"), temp.resolve("one").toString());
        Files.writeString(outside.resolve("origin"), temp.resolve("two").toString());
        Files.writeString(outside.resolve("place"), elsewhere.toString());

        trash.prune();

        assertThat(trash.restorable())
                .extracting(TrashEntry::removed)
                .contains(Instant.ofEpochMilli(1_700_000_000_000L));
        assertThat(trash.restore(null)).isEqualTo(temp.resolve("two"));
        assertThat(trash.restore(null)).isEqualTo(temp.resolve("one"));
        assertThat(Snapshot.names(temp)).containsExactly("data", "one", "two");
    }

    @Test
    void bringsNothingBackFromADirectoryThatOthersMayWriteTo() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve(".jvenv-trash/1700000000000"));
        Files.setPosixFilePermissions(elsewhere.resolveSibling(""), PosixFilePermissions.fromString("rwxrwxrwx"));
        Path entry = Files.createDirectories(directory.resolve("1700000000000"));
        Files.writeString(entry.resolve("origin"), temp.resolve("one").toString());
        Files.writeString(entry.resolve("place"), elsewhere.toString());

        assertThatExceptionOfType(EnvironmentException.class).isThrownBy(() -> trash.restore(null));
        assertThat(elsewhere).isDirectory();
    }

    /** A kill between the two steps of a removal leaves an entry without an environment. */
    @Test
    void passesOverEntryOfNothing() throws IOException {
        Path one = environment("one");
        trash.add(one);
        Path unfinished = Files.createDirectory(directory.resolve(String.valueOf(NOW.toEpochMilli() + 1)));
        Files.writeString(unfinished.resolve("origin"), temp.resolve("two").toString());

        assertThat(trash.restore(null)).isEqualTo(one);
    }

    private Trash at(Instant time) {
        return new Trash(directory, Clock.fixed(time, ZoneOffset.UTC), Cancellation.NEVER);
    }

    private Path environment(String name) throws IOException {
        Path prefix = Files.createDirectory(temp.resolve(name));
        Files.writeString(prefix.resolve("pyvenv.cfg"), "home = /" + name);
        return prefix;
    }
}
