package org.jvenv.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jvenv.testing.TreeAssert.assertThatTree;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvenv.tree.FileIdentity;
import org.jvenv.tree.HeldDirectory;
import org.jvenv.workplace.Journal.Move;

class JournalTest {

    @TempDir
    private Path temp;

    private Path file;

    @BeforeEach
    void makeFiles() throws IOException {
        file = temp.resolve("work/journal");
        Files.createDirectory(temp.resolve("work"));
        Files.createDirectory(temp.resolve("env"));
        write("env/old", "old");
        write("work/new", "new");
    }

    @Test
    void movesAllInOrder() throws IOException {
        with(journal -> journal.perform(List.of(move("env/old", "work/aside"), move("work/new", "env/old"))));

        assertThatTree(temp)
                .hasText("env/old", "new")
                .hasText("work/aside", "old")
                .hasNothingElse();
    }

    @Test
    void takesBackWhatWasMovedWhenOneFails() {
        List<Move> moves =
                List.of(move("env/old", "work/aside"), move("work/new", "env/old"), move("work/missing", "env/any"));

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> with(journal -> journal.perform(moves)));
        assertThatTree(temp)
                .hasText("env/old", "old")
                .hasText("work/new", "new")
                .hasNothingElse();
    }

    @Test
    void takesBackWhatKilledProcessLeftHalfDone() throws IOException {
        writeJournalOf(move("env/old", "work/aside"), move("work/new", "env/old"));
        rename("env/old", "work/aside");

        assertThat(recover()).isTrue();

        assertThatTree(temp)
                .hasText("env/old", "old")
                .hasText("work/new", "new")
                .hasNothingElse();
    }

    @Test
    void takesBackAllOfWhatWasDoneButNotConfirmed() throws IOException {
        writeJournalOf(move("env/old", "work/aside"), move("work/new", "env/old"));
        rename("env/old", "work/aside");
        rename("work/new", "env/old");

        assertThat(recover()).isTrue();

        assertThatTree(temp)
                .hasText("env/old", "old")
                .hasText("work/new", "new")
                .hasNothingElse();
    }

    @Test
    void ignoresJournalThatWasNotWrittenToItsEnd() throws IOException {
        Files.writeString(file, temp.resolve("work/aside") + "\0" + temp.resolve("env/ol"));

        assertThat(recover()).isTrue();

        assertThat(file).doesNotExist();
        assertThat(temp.resolve("env/old")).hasContent("old");
    }

    @Test
    void hasNothingToRecoverWithoutJournal() throws IOException {
        assertThat(recover()).isTrue();

        assertThatTree(temp)
                .hasText("env/old", "old")
                .hasText("work/new", "new")
                .hasNothingElse();
    }

    @Test
    void leavesAloneWhatHasTakenThePlaceOfAFileItTellsOf() throws IOException {
        writeJournalOf(move("env/old", "work/aside"), move("work/new", "env/old"));
        rename("env/old", "work/aside");
        Files.delete(temp.resolve("work/aside"));
        write("work/aside", "somebody's"); // which may even be given the inode of the one before

        boolean recovered = recover();

        assertThat(recovered).isTrue(); // none of its files was renamed, as far as can be seen
        assertThat(temp.resolve("work/aside")).hasContent("somebody's");
        assertThat(temp.resolve("env/old")).doesNotExist();
    }

    @Test
    void takesBackNothingWhenOnlyALaterMoveWasMade() throws IOException {
        writeJournalOf(move("env/old", "work/aside"), move("work/new", "env/other"));
        rename("work/new", "env/other");

        assertThat(recover()).isFalse();
        assertThat(temp.resolve("env/other")).hasContent("new");
        assertThat(file).exists();
    }

    @Test
    void takesBackNothingOntoSomethingElse() throws IOException {
        writeJournalOf(move("env/old", "work/aside"));
        rename("env/old", "work/aside");
        write("env/old", "somebody's");

        assertThat(recover()).isFalse();
        assertThat(temp.resolve("env/old")).hasContent("somebody's");
        assertThat(temp.resolve("work/aside")).hasContent("old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"precious", "env/../precious", "env-2/precious", "work-2/precious"})
    void obeysNothingOutsideOfItsPlaces(String path) throws IOException {
        Files.createDirectories(temp.resolve("env-2"));
        Files.createDirectories(temp.resolve("work-2"));
        Path precious = write(temp.resolve(path).normalize(), "precious");
        String moves = temp.resolve("env/gone") + "\0" + temp.resolve(path) + "\0";
        Files.writeString(file, moves + "end");

        boolean before = recover();
        Files.writeString(
                file,
                "jvenv journal 2\0" + temp.resolve("env/gone") + "\0" + temp.resolve(path) + "\0"
                        + FileIdentity.inode(precious) + "\0\0end");

        assertThat(before).isFalse();
        assertThat(recover()).isFalse();
        assertThat(precious).hasContent("precious");
    }

    @Test
    void readsNoLink() throws IOException {
        Path elsewhere = write(temp.resolve("elsewhere"), "end");
        Files.createSymbolicLink(file, elsewhere);

        assertThat(recover()).isFalse();
        assertThat(elsewhere).hasContent("end");
    }

    @Test
    void believesNoJournalOfAbsurdSize() throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(1L << 40);
        }

        assertThat(recover()).isFalse();
    }

    /** The journals of jvenv 0.1 know no inodes. */
    @Test
    void takesBackWhatTheBuildBeforeLeftHalfDone() throws IOException {
        Files.writeString(
                file,
                temp.resolve("env/old") + "\0" + temp.resolve("work/aside") + "\0" + temp.resolve("work/new") + "\0"
                        + temp.resolve("env/old") + "\0end");
        rename("env/old", "work/aside");

        assertThat(recover()).isTrue();
        assertThatTree(temp)
                .hasText("env/old", "old")
                .hasText("work/new", "new")
                .hasNothingElse();
    }

    /** A journal with renames from another directory does not prove that the existing file is the renamed one. */
    @Test
    void doesNotObeyARenamingOfTheBuildBefore() throws IOException {
        Files.writeString(file, temp.resolve("source") + "\0" + temp.resolve("env") + "\0end");

        assertThat(recover()).isFalse();
        assertThatTree(temp.resolve("env")).hasText("old", "old").hasNothingElse();
    }

    private interface Use {
        void of(Journal journal) throws IOException;
    }

    private void with(Use use) throws IOException {
        try (HeldDirectory held = HeldDirectory.open(temp.resolve("work"))) {
            use.of(new Journal(held, temp.resolve("work"), temp.resolve("env")));
        }
    }

    private boolean recover() throws IOException {
        boolean[] recovered = new boolean[1];
        with(journal -> recovered[0] = journal.rollBack());
        return recovered[0];
    }

    private Move move(String from, String to) {
        return new Move(temp.resolve(from), temp.resolve(to));
    }

    private void rename(String from, String to) throws IOException {
        Files.move(temp.resolve(from), temp.resolve(to));
    }

    private void write(String name, String content) throws IOException {
        write(temp.resolve(name), content);
    }

    private static Path write(Path path, String content) throws IOException {
        return Files.writeString(path, content);
    }

    private void writeJournalOf(Move... moves) throws IOException {
        StringBuilder text = new StringBuilder("jvenv journal 2\0");
        for (Move move : moves) {
            JournalEntry.of(move, moves[0]).write(text);
        }
        Files.writeString(file, text.append("end").toString());
    }
}
