package org.jvenv.workplace;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.HeldDirectory;

/** Reads journals, and believes only what they may say. */
final class JournalReader {

    /** What those begin with that know inodes; jvenv 0.1 began with the first path. */
    static final String HEADER = "jvenv journal 2";

    static final String END = "end";

    private static final int LARGEST = 1 << 24;
    private static final int PARTS = 4;
    private static final int PARTS_BEFORE = 2;

    private final HeldDirectory directory;
    private final Path workplace;
    private final Path place;

    JournalReader(HeldDirectory directory, Path workplace, Path place) {
        this.directory = directory;
        this.workplace = workplace;
        this.place = place;
    }

    /** The entries, none of a journal without its end, or {@code null} if it is not one that may be obeyed. */
    @Nullable
    List<JournalEntry> read(Path file) throws IOException {
        BasicFileAttributes found = directory.attributes(file);
        if (!found.isRegularFile() || found.size() > LARGEST) {
            return null;
        }
        String[] parts = directory.text(file, LARGEST).split("\0", -1);
        if (!parts[parts.length - 1].equals(END)) {
            return List.of(); // it was never acted upon
        }
        try {
            return parts[0].equals(HEADER) ? entries(parts, 1, PARTS) : entries(parts, 0, PARTS_BEFORE);
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

    /** The first move may bring the whole from somewhere else, or there: a renaming of an environment, or its end. */
    private boolean isAllowed(Move move, boolean first) {
        boolean comes = first && move.to().equals(place) && isPlain(move.from());
        return (comes || isInside(move.from())) && (isInside(move.to()) || goesBeside(move));
    }

    /** From the workplace to a directory beside the destination: the trash. */
    private boolean goesBeside(Move move) {
        @Nullable Path above = move.to().resolveSibling("").getParent();
        return isPlain(move.to())
                && move.from().startsWith(workplace)
                && above != null
                && above.equals(place.resolveSibling(""));
    }

    private boolean isInside(Path path) {
        return isPlain(path) && (path.startsWith(place) || path.startsWith(workplace));
    }

    private static boolean isPlain(Path path) {
        return path.isAbsolute() && path.equals(path.normalize());
    }

    private Path path(String text) {
        return workplace.getFileSystem().getPath(text);
    }
}
