package org.jvenv.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvenv.platform.Cancellation;
import org.jvenv.testing.Snapshot;
import org.jvenv.workplace.ProtectedDirectories;
import org.jvenv.workplace.Workplace;

class RemovalTest {

    private static final Cancellation AT_ONCE = () -> {
        throw new CancellationException();
    };

    @TempDir
    private Path temp;

    private Path prefix;

    @BeforeEach
    void makeEnvironment() throws IOException {
        prefix = Files.createDirectories(temp.resolve("work/env"));
        Files.createFile(prefix.resolve("pyvenv.cfg"));
    }

    @Test
    void deletesTheWholeEnvironment() throws IOException {
        removal(Cancellation.NEVER).delete(prefix);

        assertThat(temp.resolve("work")).isEmptyDirectory();
    }

    @Test
    void stopsWhileAnotherRunHoldsTheEnvironment() throws IOException {
        Path before = temp.resolve("work");
        try (Workplace other = Workplace.lock(prefix, Duration.ofSeconds(1), Cancellation.NEVER)) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> removal(AT_ONCE).delete(prefix));
            assertThat(other.directory()).exists();
        }

        assertThat(Snapshot.names(before)).containsExactly("env");
    }

    @Test
    void keepsDirectoriesThatContainTheHomeOfTheUser() throws IOException {
        Path home = Files.createDirectories(prefix.resolve("home"));
        Removal removal = new Removal(null, new ProtectedDirectories(temp, home, null), Cancellation.NEVER);

        assertThatExceptionOfType(EnvironmentException.class)
                .isThrownBy(() -> removal.delete(prefix))
                .withMessageContaining("holds `" + home + "`");
        assertThat(home).exists();
    }

    private Removal removal(Cancellation cancellation) {
        return new Removal(null, new ProtectedDirectories(temp.resolve("elsewhere"), null, null), cancellation);
    }
}
