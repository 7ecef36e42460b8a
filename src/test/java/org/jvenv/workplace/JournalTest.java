package org.jvenv.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jvenv.testing.TreeAssert.assertThatTree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path temp;

    private Path file;

    @BeforeEach
    void makeFiles() throws IOException {
        file = temp.resolve("journal");
        Files.writeString(temp.resolve("old"), "old");
        Files.writeString(temp.resolve("new"), "new");
    }

    @Test
    void movesAllInOrder() throws IOException {
        new Journal(file).perform(List.of(move("old", "aside"), move("new", "old")));

        assertThatTree(temp).hasText("old", "new").hasText("aside", "old").hasNothingElse();
    }

    @Test
    void takesBackWhatWasMovedWhenOneFails() {
        List<Move> moves = List.of(move("old", "aside"), move("new", "old"), move("missing", "anywhere"));

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> new Journal(file).perform(moves));
        assertThatTree(temp).hasText("old", "old").hasText("new", "new").hasNothingElse();
    }

    @Test
    void takesBackWhatKilledProcessLeftHalfDone() throws IOException {
        writeJournalOf(move("old", "aside"), move("new", "old"));
        Files.move(temp.resolve("old"), temp.resolve("aside"));

        new Journal(file).recover();

        assertThatTree(temp).hasText("old", "old").hasText("new", "new").hasNothingElse();
    }

    @Test
    void takesBackAllOfWhatWasDoneButNotConfirmed() throws IOException {
        writeJournalOf(move("old", "aside"), move("new", "old"));
        Files.move(temp.resolve("old"), temp.resolve("aside"));
        Files.move(temp.resolve("new"), temp.resolve("old"));

        new Journal(file).recover();

        assertThatTree(temp).hasText("old", "old").hasText("new", "new").hasNothingElse();
    }

    @Test
    void ignoresJournalThatWasNotWrittenToItsEnd() throws IOException {
        Files.writeString(file, temp.resolve("aside") + "\0" + temp.resolve("ol"));

        new Journal(file).recover();

        assertThat(file).doesNotExist();
        assertThat(temp.resolve("old")).hasContent("old");
    }

    @Test
    void hasNothingToRecoverWithoutJournal() throws IOException {
        new Journal(file).recover();

        assertThatTree(temp).hasText("old", "old").hasText("new", "new").hasNothingElse();
    }

    private Move move(String from, String to) {
        return new Move(temp.resolve(from), temp.resolve(to));
    }

    private void writeJournalOf(Move... moves) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Move move : moves) {
            text.append(move.from()).append('\0').append(move.to()).append('\0');
        }
        Files.writeString(file, text.append("end").toString());
    }
}
