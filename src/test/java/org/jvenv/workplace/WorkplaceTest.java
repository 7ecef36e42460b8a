package org.jvenv.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.platform.Cancellation;
import org.jvenv.testing.Programs;

class WorkplaceTest {

    @TempDir
    private Path temp;

    private Path directory;

    @BeforeEach
    void chooseDirectory() {
        directory = Workplace.pathIn(temp, temp.resolve("env"));
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
        Files.writeString(directory.resolve("lock"), "0123456789abcdef");

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
        assertThat(Workplace.isOne(directory)).isTrue();
        assertThat(Workplace.isOne(temp.resolve("env"))).isFalse();
    }

    @Test
    void differsForEachDestination() {
        assertThat(directory).isNotEqualTo(Workplace.pathIn(temp, temp.resolve("env2")));
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

    private Workplace take() throws IOException {
        Workplace workplace = Workplace.take(directory, Duration.ofSeconds(1), Cancellation.NEVER);
        if (workplace == null) {
            throw new AssertionError("another process has " + directory);
        }
        return workplace;
    }
}
