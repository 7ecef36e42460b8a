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
 * Performs a list of renames completely or not at all.
 *
 * <p>All renames are recorded before the first one, with the inodes of the renamed files. A failure undoes those that
 * were performed; after a kill or a power failure the next run does the same, if the journal still matches the files.
 */
public final class Journal {

    private static final String NAME = "journal";
    private static final String DRAFT = "journal.new";

    private final HeldDirectory directory;
    private final Path workplace;
    private final Path destination;
    private final Path file;

    /**
     * Creates the journal of a workplace.
     *
     * @param directory the workplace
     * @param workplace its path
     * @param destination only files below it and in the workplace may be renamed
     */
    Journal(HeldDirectory directory, Path workplace, Path destination) {
        this.directory = directory;
        this.workplace = workplace;
        this.destination = destination;
        this.file = workplace.getFileSystem().getPath(NAME);
    }

    /**
     * Performs all {@code moves} in this order, or none. A directory that is moved into the workplace, but cannot be
     * renamed (the lower layer of an overlay), is copied there and deleted.
     *
     * @throws AtomicMoveNotSupportedException if another file cannot be renamed; nothing was changed then
     */
    public void perform(List<Move> moves) throws IOException {
        begin(moves);
        finish();
    }

    /**
     * Performs all {@code moves} as {@link #perform} does. Until {@link #finish} they can be {@linkplain #rollBack
     * rolled back}, and the next run does so if this one is killed.
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
            rollBackAfter(failure, entries);
            throw failure;
        }
    }

    /** Deletes the journal: the moves can no longer be rolled back. */
    public void finish() throws IOException {
        directory.deleteFile(file);
    }

    /** Undoes {@code moves}, which were performed before: all, or none. */
    public void undo(List<Move> moves) throws IOException {
        List<Move> reversed = new ArrayList<>();
        for (int i = moves.size() - 1; i >= 0; i--) {
            reversed.add(new Move(moves.get(i).to(), moves.get(i).from()));
        }
        perform(reversed);
    }

    /**
     * Rolls back moves that this run or an earlier one has not finished, if there are any.
     *
     * @return {@code false} if the journal does not match the files, or contains paths that are not allowed
     */
    public boolean rollBack() throws IOException {
        if (!Trees.isThere(workplace.resolve(NAME))) {
            return true;
        }
        @Nullable List<JournalEntry> entries = new JournalReader(directory, workplace, destination).read(file);
        if (entries == null || !tryUndo(entries)) {
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

    private void rollBackAfter(Exception failure, List<JournalEntry> entries) {
        try {
            if (tryUndo(entries)) {
                directory.deleteFile(file);
            }
        } catch (IOException problem) {
            failure.addSuppressed(problem);
        }
    }

    /** Undoes the entries in reverse order; {@code false} at the first that cannot be undone. */
    private static boolean tryUndo(List<JournalEntry> entries) throws IOException {
        int performed = 0;
        while (performed < entries.size() && entries.get(performed).isPerformed()) {
            performed++;
        }
        for (int i = performed + 1; i < entries.size(); i++) {
            if (entries.get(i).isPerformed()) {
                return false; // performed, but not the one before it: another program has changed the files
            }
        }
        for (int i = performed - 1; i >= 0; i--) {
            if (!entries.get(i).tryUndo()) {
                return false;
            }
        }
        return true;
    }

    /** Writes the journal under another name first, so that it is never incomplete. */
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

    /** One rename: {@code to} does not exist before it, {@code from} does not exist after it. */
    public record Move(Path from, Path to) {}
}
