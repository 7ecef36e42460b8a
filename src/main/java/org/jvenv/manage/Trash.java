package org.jvenv.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Ownership;
import org.jvenv.tree.TreeCopy;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Workplace;

/**
 * Where removed environments are kept for a while.
 *
 * <pre>
 * NUMBER/         milliseconds since 1970, but always more than that of the one before
 *   origin        where the environment was
 *   removed       when it was removed
 *   place         where it lies instead of here, if that is on another file system
 *   environment   the environment
 * restoring-…/    one that is about to be brought back
 * deleted-…/      one that is deleted
 * </pre>
 *
 * <p>Each is brought here, and back, by one renaming: it is never half here. On another file system that cannot be
 * done; there it goes into a hidden directory beside where it was.
 */
public final class Trash {

    /** How long they are kept at least. */
    public static final Duration LONGEST = Duration.ofDays(30);

    private static final String RESTORING = "restoring-";
    private static final String DELETED = "deleted-";

    private final Path directory;
    private final Clock clock;
    private final List<Path> setAside = new ArrayList<>();

    public Trash(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Takes the environment at {@code prefix}, which is there no more afterwards. */
    public void take(Path prefix) throws IOException {
        Path entry = newEntry();
        boolean taken = false;
        try {
            write(entry.resolve("origin"), prefix.toString());
            write(entry.resolve("removed"), Long.toString(clock.millis()));
            move(prefix, entry);
            taken = true;
        } finally {
            if (!taken) {
                Trees.delete(entry);
            }
        }
    }

    /** All that is kept, the last removed first. */
    public List<TrashEntry> kept() throws IOException {
        List<TrashEntry> kept = new ArrayList<>();
        for (Path entry : entries()) {
            @Nullable TrashEntry one = isMarked(entry, DELETED) ? null : TrashEntry.in(entry);
            if (one != null) {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingLong((TrashEntry one) -> TrashEntry.order(one.entry()))
                .reversed());
        return kept;
    }

    /**
     * Brings back the environment that was removed last.
     *
     * @param name that of its directory, or {@code null} for any
     * @return where it is again
     * @throws EnvironmentException if none is kept, or something else has taken its place
     */
    public Path restore(@Nullable String name) throws IOException {
        for (TrashEntry kept : kept()) {
            if (name == null || name.equals(String.valueOf(kept.origin().getFileName()))) {
                restore(kept);
                return kept.origin();
            }
        }
        throw EnvironmentException.nothingToUndo();
    }

    /** What killed runs left half done that could not be taken back, and where it lies now. */
    public List<Path> setAside() {
        return List.copyOf(setAside);
    }

    /**
     * Deletes what has been kept for long enough.
     *
     * @return the environments that could not be deleted; the next call tries again
     */
    public List<Path> prune() throws IOException {
        List<Path> stuck = new ArrayList<>();
        List<Path> entries = entries();
        if (entries.isEmpty()) {
            return stuck;
        }
        TrashAge age = TrashAge.in(directory, clock, entries);
        for (Path entry : entries) {
            try {
                if (isMarked(entry, DELETED) || age.isOver(entry)) {
                    delete(entry);
                }
            } catch (NoSuchFileException e) {
                // another process deletes it, or brings it back
            } catch (IOException | EnvironmentException e) {
                stuck.add(entry);
            }
        }
        return stuck;
    }

    /** Renames it first, so that a partly deleted environment is never restored. */
    private static void delete(Path entry) throws IOException {
        Path doomed = marked(entry, DELETED);
        @Nullable TrashEntry kept = TrashEntry.in(doomed);
        if (kept != null) {
            TrashElsewhere.check(kept);
            Trees.delete(kept.place());
            TrashElsewhere.tidy(kept);
        }
        Trees.delete(doomed);
    }

    /** Under another name first: nobody deletes it meanwhile, or brings it back, too. */
    private void restore(TrashEntry found) throws IOException {
        setAside.addAll(Workplace.recover(found.origin()));
        if (Trees.isThere(found.origin())) {
            throw EnvironmentException.taken(found.origin());
        }
        TrashElsewhere.check(found);
        Path entry = marked(found.entry(), RESTORING);
        @Nullable TrashEntry kept = TrashEntry.in(entry);
        if (kept == null) {
            throw EnvironmentException.nothingToUndo();
        }
        try {
            Files.createDirectories(kept.origin().resolveSibling(""));
            bringBack(kept);
        } catch (IOException | RuntimeException e) {
            Files.move(entry, found.entry(), StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        TrashElsewhere.tidy(kept);
        Trees.delete(entry);
    }

    private static void bringBack(TrashEntry kept) throws IOException {
        try {
            Files.move(kept.place(), kept.origin(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            try (Workplace workplace = Removal.workplace(kept.origin())) {
                TreeCopy.make(kept.place(), workplace.built());
                Files.move(workplace.built(), kept.origin(), StandardCopyOption.ATOMIC_MOVE);
            }
            Trees.delete(kept.place());
        }
    }

    private static void move(Path prefix, Path entry) throws IOException {
        try {
            Files.move(prefix, entry.resolve("environment"), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path room = TrashElsewhere.beside(prefix);
            Path place = room.resolve(entry.getFileName());
            write(entry.resolve("place"), place.toString());
            TrashElsewhere.move(prefix, place);
        }
    }

    /** {@code entry} renamed, so that of several processes one has it. */
    private static Path marked(Path entry, String mark) throws IOException {
        Path marked = entry.resolveSibling(mark + TrashEntry.order(entry));
        return entry.equals(marked) ? entry : Files.move(entry, marked, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isMarked(Path entry, String mark) {
        return entry.getFileName().toString().startsWith(mark);
    }

    private List<Path> entries() throws IOException {
        List<Path> entries = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return entries;
        }
        checkOurs();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                if (TrashEntry.order(child) >= 0) {
                    entries.add(child);
                }
            }
        }
        return entries;
    }

    private Path newEntry() throws IOException {
        if (!Files.isDirectory(directory)) {
            FileModes.createPrivateDirectories(directory);
        }
        long number = clock.millis();
        for (Path entry : entries()) {
            number = Math.max(number, TrashEntry.order(entry) + 1);
        }
        return newEntry(number);
    }

    /** Of two that are removed at once, one is said to have been removed a little later. */
    private Path newEntry(long first) throws IOException {
        long number = first;
        while (true) {
            Path entry = directory.resolve(String.valueOf(number));
            try {
                FileModes.createPrivateDirectory(entry);
                return entry;
            } catch (FileAlreadyExistsException e) {
                number++;
            }
        }
    }

    private void checkOurs() throws IOException {
        if (!Ownership.isOursAlone(directory)) {
            throw EnvironmentException.foreignTrash(directory);
        }
    }

    private static void write(Path file, String content) throws IOException {
        FileModes.writeNew(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
