package org.jvenv.workplace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.HeldDirectory;
import org.jvenv.tree.TreeCopy;
import org.jvenv.tree.Trees;

/**
 * Renamings that happen all or not at all.
 *
 * <p>All are written down before the first is made, with the inodes of what is renamed. A failure takes back those that
 * were made; after a kill or a power cut the next run finds the journal and does the same, if the files are still the
 * ones it tells of.
 */
public final class Journal {

    private static final String NAME = "journal";
    private static final String DRAFT = "journal.new";

    private final HeldDirectory directory;
    private final Path workplace;
    private final Path place;
    private final Path file;

    /**
     * The journal in a workplace.
     *
     * @param directory the workplace
     * @param workplace its path
     * @param place the destination, below which alone anything may be renamed that does not lie in the workplace
     */
    Journal(HeldDirectory directory, Path workplace, Path place) {
        this.directory = directory;
        this.workplace = workplace;
        this.place = place;
        this.file = workplace.getFileSystem().getPath(NAME);
    }

    /**
     * Makes all {@code moves} in their order, or none. A directory that goes into the workplace, and that the file
     * system cannot rename (the lower layer of an overlay), is copied there and deleted.
     *
     * @throws AtomicMoveNotSupportedException if another one cannot be renamed; nothing was changed then
     */
    public void perform(List<Move> moves) throws IOException {
        begin(moves);
        finish();
    }

    /**
     * Makes all {@code moves} as {@link #perform} does. Until {@link #finish} they can be {@linkplain #takeBack taken
     * back}, and the next run does so if this one is killed.
     */
    public void begin(List<Move> moves) throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        for (Move move : moves) {
            entries.add(JournalEntry.of(move, moves.get(0)));
        }
        write(entries);
        try {
            for (int i = 0; i < entries.size(); i++) {
                perform(entries, i);
            }
        } catch (IOException | RuntimeException failure) {
            takeBackAfter(failure, entries);
            throw failure;
        }
    }

    /** Ends what was begun: from here on, nothing is taken back. */
    public void finish() throws IOException {
        directory.deleteFile(file);
    }

    /** Makes {@code moves}, which were made before, backwards: all, or none. */
    public void reverse(List<Move> moves) throws IOException {
        List<Move> backwards = new ArrayList<>();
        for (int i = moves.size() - 1; i >= 0; i--) {
            backwards.add(new Move(moves.get(i).to(), moves.get(i).from()));
        }
        perform(backwards);
    }

    /**
     * Takes back what was begun and not finished, by this run or an earlier one, if anything was.
     *
     * @return whether there is nothing to take back any more; {@code false} if the files are not the ones any more that
     *     the journal tells of, or it tells of others than it may
     */
    public boolean takeBack() throws IOException {
        if (!Trees.isThere(workplace.resolve(NAME))) {
            return true;
        }
        @Nullable List<JournalEntry> entries = new JournalReader(directory, workplace, place).read(file);
        if (entries == null || !isTakenBack(entries)) {
            return false;
        }
        directory.deleteFile(file);
        return true;
    }

    private void perform(List<JournalEntry> entries, int index) throws IOException {
        Move move = entries.get(index).move();
        try {
            Files.move(move.from(), move.to(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            if (!move.to().startsWith(workplace) || !Files.isDirectory(move.from(), LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            copy(entries, index);
        }
    }

    private void copy(List<JournalEntry> entries, int index) throws IOException {
        Move move = entries.get(index).move();
        Path draft = workplace.resolve("copy");
        TreeCopy.make(move.from(), draft);
        Files.move(draft, move.to(), StandardCopyOption.ATOMIC_MOVE);
        entries.set(index, entries.get(index).copied());
        write(entries);
        Trees.delete(move.from());
    }

    private void takeBackAfter(Exception failure, List<JournalEntry> entries) {
        try {
            if (isTakenBack(entries)) {
                directory.deleteFile(file);
            }
        } catch (IOException stuck) {
            failure.addSuppressed(stuck);
        }
    }

    /** In reverse; {@code false} at the first that cannot be. */
    private static boolean isTakenBack(List<JournalEntry> entries) throws IOException {
        int done = 0;
        while (done < entries.size() && entries.get(done).isDone()) {
            done++;
        }
        for (int i = done + 1; i < entries.size(); i++) {
            if (entries.get(i).isDone()) {
                return false; // one was made, but not one before it: somebody else has been here
            }
        }
        for (int i = done - 1; i >= 0; i--) {
            if (!entries.get(i).isTakenBack()) {
                return false;
            }
        }
        return true;
    }

    /** Under another name first: a journal is whole, or it is the one before. */
    private void write(List<JournalEntry> entries) throws IOException {
        StringBuilder text = new StringBuilder(JournalReader.HEADER).append('\0');
        for (JournalEntry entry : entries) {
            entry.write(text);
        }
        byte[] content = text.append(JournalReader.END).toString().getBytes(StandardCharsets.UTF_8);
        Path draft = file.resolveSibling(DRAFT);
        try (FileChannel channel = directory.file(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
        directory.rename(draft, file);
    }
}
