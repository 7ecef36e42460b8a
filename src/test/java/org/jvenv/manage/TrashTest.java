package org.jvenv.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        trash.take(one);
        trash.take(two);

        assertThat(Snapshot.names(temp)).containsExactly("data");
        assertThat(trash.restore(null)).isEqualTo(two);
        assertThat(trash.restore(null)).isEqualTo(one);
        assertThat(one.resolve("pyvenv.cfg")).hasContent("home = /one");
        assertThat(trash.kept()).isEmpty();
        assertThat(Snapshot.names(directory)).isEmpty();
    }

    @Test
    void bringsBackTheOneThatIsNamed() throws IOException {
        Path one = environment("one");
        trash.take(one);
        trash.take(environment("two"));

        assertThat(trash.restore("one")).isEqualTo(one);
        assertThat(trash.kept()).extracting(Kept::origin).containsExactly(temp.resolve("two"));
    }

    @Test
    void keepsWhatCannotGoBack() throws IOException {
        Path one = environment("one");
        trash.take(one);
        environment("one");

        assertThatExceptionOfType(EnvironmentException.class)
                .isThrownBy(() -> trash.restore(null))
                .withMessage("`" + one + "` is there again");
        assertThat(trash.kept()).hasSize(1);
    }

    @Test
    void hasNothingAtFirst() {
        assertThatExceptionOfType(EnvironmentException.class).isThrownBy(() -> trash.restore(null));
    }

    @Test
    void takesLinkButNotWhatItLeadsTo() throws IOException {
        Path target = environment("target");
        Path link = Files.createSymbolicLink(temp.resolve("link"), target);
        trash.take(link);

        assertThat(link).doesNotExist();
        assertThat(target.resolve("pyvenv.cfg")).exists();
        assertThat(trash.restore(null)).isSymbolicLink();
    }

    @Test
    void forgetsWhatIsTooOld() throws IOException {
        at(NOW.minus(Trash.LONGEST).minus(Duration.ofHours(1))).take(environment("old"));
        trash.take(environment("new"));

        trash.prune();

        assertThat(trash.kept()).extracting(Kept::origin).containsExactly(temp.resolve("new"));
        assertThat(Snapshot.names(directory)).hasSize(1);
    }

    @Test
    void forgetsWhatIsOneTooMany() throws IOException {
        for (int i = 0; i <= Trash.MOST; i++) {
            trash.take(environment("env" + i));
        }

        trash.prune();

        assertThat(trash.kept())
                .hasSize(Trash.MOST)
                .noneMatch(kept -> kept.origin().endsWith("env0"));
    }

    /** A kill between the two steps of taking leaves an entry that tells of nothing. */
    @Test
    void passesOverEntryOfNothing() throws IOException {
        Path one = environment("one");
        trash.take(one);
        Path unfinished = Files.createDirectory(directory.resolve(String.valueOf(NOW.toEpochMilli() + 1)));
        Files.writeString(unfinished.resolve("origin"), temp.resolve("two").toString());

        assertThat(trash.restore(null)).isEqualTo(one);
    }

    private Trash at(Instant time) {
        return new Trash(directory, Clock.fixed(time, ZoneOffset.UTC));
    }

    private Path environment(String name) throws IOException {
        Path prefix = Files.createDirectory(temp.resolve(name));
        Files.writeString(prefix.resolve("pyvenv.cfg"), "home = /" + name);
        return prefix;
    }
}
