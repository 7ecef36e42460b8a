package org.jvenv.workplace;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.HeldDirectory;
import org.jvenv.workplace.Journal.Move;

/** Reads journals, and rejects those with paths that are not allowed. */
final class JournalReader {

    /** The first line of journals with inodes; those of jvenv 0.1 begin with the first path. */
    static final String HEADER = "jvenv journal 2";

    static final String END = "end";

    private static final int MAX_SIZE = 1 << 24;
    private static final int PARTS = 4;
    private static final int OLD_PARTS = 2;

    private final HeldDirectory directory;
    private final Path workplace;
    private final Path destination;

    JournalReader(HeldDirectory directory, Path workplace, Path destination) {
        this.directory = directory;
        this.workplace = workplace;
        this.destination = destination;
    }

    /** Returns the entries: none if the journal is incomplete, {@code null} if it is rejected. */
    @Nullable
    List<JournalEntry> read(Path file) throws IOException {
        BasicFileAttributes found = directory.attributes(file);
        if (!found.isRegularFile() || found.size() > MAX_SIZE) {
            return null;
        }
        String[] parts = directory.text(file, MAX_SIZE).split("\0", -1);
        if (!parts[parts.length - 1].equals(END)) {
            return List.of(); // none of its moves was performed
        }
        try {
            return parts[0].equals(HEADER) ? entries(parts, 1, PARTS) : entries(parts, 0, OLD_PARTS);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private @Nullable List<JournalEntry> entries(String[] parts, int start, int size) {
        List<JournalEntry> entries = new ArrayList<>();
        if ((parts.length - 1 - start) % size != 0) {
            return null;
        }
        for (int i = start; i + size <= parts.length; i += size) {
            Move move = new Move(path(parts[i]), path(parts[i + 1]));
            if (!isAllowed(move, size == PARTS && entries.isEmpty())) {
                return null;
            }
            entries.add(
                    size == PARTS
                            ? new JournalEntry(move, parts[i + 2], parts[i + 3])
                            : new JournalEntry(move, "", ""));
        }
        return entries;
    }

    /** Whether the move is allowed. The first one may also move a whole environment to the destination. */
    private boolean isAllowed(Move move, boolean first) {
        boolean toDestination = first && move.to().equals(destination) && isNormalized(move.from());
        return (toDestination || isInside(move.from())) && (isInside(move.to()) || isIntoTrash(move));
    }

    /** Whether it moves a file from the workplace to a directory next to the destination: the trash. */
    private boolean isIntoTrash(Move move) {
        @Nullable Path parent = move.to().resolveSibling("").getParent();
        return isNormalized(move.to())
                && move.from().startsWith(workplace)
                && parent != null
                && parent.equals(destination.resolveSibling(""));
    }

    private boolean isInside(Path path) {
        return isNormalized(path) && (path.startsWith(destination) || path.startsWith(workplace));
    }

    private static boolean isNormalized(Path path) {
        return path.isAbsolute() && path.equals(path.normalize());
    }

    private Path path(String text) {
        return workplace.getFileSystem().getPath(text);
    }
}
