package org.jvenv.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.platform.Cancellation;
import org.jvenv.testing.Programs;
import org.jvenv.testing.Snapshot;
import org.jvenv.workplace.Journal.Move;

class WorkplaceTest {

    @TempDir
    private Path temp;

    private Path directory;

    @BeforeEach
    void chooseDirectory() {
        directory = WorkplaceDirectory.in(temp, temp.resolve("env"));
    }

    @Test
    void leavesNothingBehind() throws IOException {
        Workplace workplace = take();
        Files.createDirectories(workplace.built().resolve("bin"));
        Files.createDirectories(workplace.replaced().resolve("lib"));

        workplace.close();

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void cleansUpAfterOneThatWasKilled() throws IOException {
        Files.createDirectories(directory.resolve("new/bin"));
        Files.writeString(directory.resolve("lock"), "0123456789abcdef"); // as jvenv 0.1 wrote it

        try (Workplace workplace = take()) {
            assertThat(workplace.built()).doesNotExist();
        }

        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void keepsWhatCouldNotBeTakenBack() throws IOException {
        Workplace workplace = take();
        Files.createDirectories(workplace.replaced().resolve("precious"));
        Files.writeString(directory.resolve("journal"), "half done");

        workplace.close();

        assertThat(directory.resolve("old/precious")).isDirectory();
    }

    @Test
    void goesOnWhenWhatIsLeftCannotBeDeleted() throws IOException {
        Path stubborn = Files.createDirectories(directory.resolve("old/stubborn"));
        Files.createFile(directory.resolve("lock"));
        Path mount = temp.resolve("mount");
        assumeTrue(
                Programs.bash(temp, "mkdir mount && mount --bind mount \"$1\"", stubborn)
                                .exit()
                        == 0,
                "no small disk can be mounted");
        try {
            Workplace workplace = take();
            assertThat(workplace.replaced()).doesNotExist();
            workplace.close();

            assertThat(workplace.leftBehind())
                    .hasSize(1)
                    .allSatisfy(left -> assertThat(left).isDirectory());
        } finally {
            Programs.bash(temp, "umount .jvenv-work-*/.jvenv-left-*/stubborn");
        }
        assertThat(mount).isDirectory();
    }

    @Test
    void isRecognizedByItsName() {
        assertThat(WorkplaceDirectory.isWorkplace(directory)).isTrue();
        assertThat(WorkplaceDirectory.isWorkplace(temp.resolve("env"))).isFalse();
    }

    @Test
    void differsForEachDestination() {
        assertThat(directory).isNotEqualTo(WorkplaceDirectory.in(temp, temp.resolve("env2")));
    }

    /**
     * Locks exclude processes, not threads of one; so what is seen here is that nobody finds another's half-made work.
     */
    @Test
    void isPrivate() throws IOException {
        try (Workplace workplace = take()) {
            assertThat(Files.getPosixFilePermissions(workplace.directory())).hasSize(3);
        }
    }

    @Test
    void takesAnotherNameWhereSomethingElseHasItsOwn() throws IOException {
        Path precious = Files.createDirectory(temp.resolve("precious"));
        Files.createDirectories(precious.resolve("new"));
        Files.createSymbolicLink(directory, precious);

        try (Workplace workplace = take()) {
            assertThat(workplace.directory()).isNotEqualTo(directory).isDirectory();
        }

        assertThat(precious.resolve("new")).isDirectory();
        assertThat(Snapshot.names(precious)).containsExactly("new");
    }

    /** Who may write to the directory around it can give its name to any directory of ours. */
    @Test
    void leavesAloneDirectoryOfOursThatWasRenamed() throws IOException {
        Files.createDirectories(directory.resolve("old/precious"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));

        take().close();

        assertThat(directory.resolve("old/precious")).isDirectory();
    }

    @Test
    void deletesNothingThatItDoesNotKnow() throws IOException {
        Files.createDirectories(directory.resolve("precious"));
        Files.createFile(directory.resolve("lock"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));

        take().close();

        assertThat(directory.resolve("precious")).isDirectory();
    }

    @Test
    void doesNotUseOneThatOthersMayWriteTo() throws IOException {
        Files.createDirectories(directory.resolve("old/precious"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

        take().close();

        assertThat(directory.resolve("old/precious")).isDirectory();
    }

    @Test
    void saysSoWhereEveryNameIsTaken() throws IOException {
        for (int i = 0; i < 8; i++) {
            Files.createFile(i == 0 ? directory : directory.resolveSibling(directory.getFileName() + "-" + i));
        }

        assertThatExceptionOfType(NotWritableException.class)
                .isThrownBy(this::take)
                .withMessageContaining(directory.toString());
    }

    @Test
    void neverChangesTheLockThatIsThere() throws IOException {
        Files.createDirectory(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path precious = Files.writeString(temp.resolve("precious"), "precious");
        Files.createLink(directory.resolve("lock"), precious);

        take().close();

        assertThat(precious).hasContent("precious");
    }

    @Test
    void setsAsideWhatCannotBeTakenBack() throws IOException {
        Files.createDirectories(directory.resolve("old/precious"));
        Files.createFile(directory.resolve("lock"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(directory.resolve("journal"), temp.resolve("a") + "\0" + temp.resolve("b") + "\0end");

        Workplace workplace = take();
        workplace.close();

        assertThat(workplace.setAside())
                .hasSize(1)
                .allSatisfy(aside -> assertThat(aside.resolve("old/precious")).isDirectory());
        assertThat(directory).doesNotExist();
        assertThat(take().setAside()).isEmpty();
    }

    @Test
    void hasRenamingTakenBackThatThePartnerTellsOf() throws IOException {
        Path env = Files.createDirectory(temp.resolve("env"));
        Path other = temp.resolve("other");
        Workplace source = take();
        Workplace target = take(WorkplaceDirectory.in(temp, other), other);
        source.joinTo(target);
        killAfter(target, env, other);
        source.close();

        Recovery.recover(env);

        assertThat(Snapshot.names(temp)).containsExactly("env");
    }

    /** Leaves {@code target} as a process does that is killed after its renaming. */
    private static void killAfter(Workplace target, Path from, Path to) throws IOException {
        Move move = new Move(from, to);
        StringBuilder text = new StringBuilder("jvenv journal 2\0");
        JournalEntry.of(move, move).write(text);
        Files.writeString(
                target.directory().resolve("journal"), text.append("end").toString());
        Files.move(from, to);
        target.close();
    }

    private Workplace take() throws IOException {
        return take(directory, temp.resolve("env"));
    }

    private static Workplace take(Path directory, Path place) throws IOException {
        return Workplace.lock(directory, place, Duration.ofSeconds(1), Cancellation.NEVER);
    }
}
