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
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Ownership;
import org.jvenv.tree.TreeCopy;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Recovery;
import org.jvenv.workplace.Workplace;

/**
 * Keeps removed environments for some time.
 *
 * <pre>
 * NUMBER/         milliseconds since 1970, but always greater than the previous number
 *   origin        the previous path of the environment
 *   removed       the time of removal
 *   place         the path of the environment, if it is on another file system
 *   environment   the environment
 * restoring-…/    an entry that is being restored
 * deleted-…/      an entry that is being deleted
 * </pre>
 *
 * <p>An environment is removed and restored by one rename, never partly. On another file system, it is moved into a
 * hidden directory next to its previous path.
 */
public final class Trash {

    /** The minimum time for which environments are kept. */
    public static final Duration RETENTION = Duration.ofDays(30);

    private static final String RESTORING = "restoring-";
    private static final String DELETED = "deleted-";

    private final Path directory;
    private final Clock clock;
    private final Cancellation cancellation;
    private final List<Path> setAside = new ArrayList<>();

    /**
     * Creates the trash in {@code directory}.
     *
     * @param cancellation is checked while it waits for another jvenv
     */
    public Trash(Path directory, Clock clock, Cancellation cancellation) {
        this.directory = directory;
        this.clock = clock;
        this.cancellation = cancellation;
    }

    /** Moves the environment at {@code prefix} into the trash. */
    public void add(Path prefix) throws IOException {
        Path entry = newEntry();
        boolean added = false;
        try {
            write(entry.resolve("origin"), prefix.toString());
            write(entry.resolve("removed"), Long.toString(clock.millis()));
            move(prefix, entry);
            added = true;
        } finally {
            if (!added) {
                Trees.delete(entry);
            }
        }
    }

    /** Returns all entries that can be restored, the last removed first. */
    public List<TrashEntry> restorable() throws IOException {
        List<TrashEntry> restorable = new ArrayList<>();
        for (Path entry : entries()) {
            @Nullable TrashEntry found = isMarked(entry, DELETED) ? null : TrashEntry.in(entry);
            if (found != null) {
                restorable.add(found);
            }
        }
        restorable.sort(Comparator.comparingLong((TrashEntry each) -> TrashEntry.order(each.entry()))
                .reversed());
        return restorable;
    }

    /**
     * Restores the environment that was removed last.
     *
     * @param name the name of its directory, or {@code null} for any
     * @return its path
     * @throws EnvironmentException if there is none, or its path exists
     */
    public Path restore(@Nullable String name) throws IOException {
        for (TrashEntry entry : restorable()) {
            if (name == null || name.equals(String.valueOf(entry.origin().getFileName()))) {
                restore(entry);
                return entry.origin();
            }
        }
        throw EnvironmentException.nothingToUndo();
    }

    /** Returns the directories with files of killed runs that could not be restored. */
    public List<Path> setAside() {
        return List.copyOf(setAside);
    }

    /**
     * Deletes the entries that have been kept for long enough.
     *
     * @return the environments that could not be deleted; the next call tries again
     */
    public List<Path> prune() throws IOException {
        List<Path> undeleted = new ArrayList<>();
        List<Path> entries = entries();
        if (entries.isEmpty()) {
            return undeleted;
        }
        TrashAge age = TrashAge.in(directory, clock, entries);
        for (Path entry : entries) {
            try {
                if (isMarked(entry, DELETED) || age.isExpired(entry)) {
                    delete(entry);
                }
            } catch (NoSuchFileException e) {
                // another process deletes or restores it
            } catch (IOException | EnvironmentException e) {
                undeleted.add(entry);
            }
        }
        return undeleted;
    }

    /** Renames it first, so that a partly deleted environment is never restored. */
    private static void delete(Path entry) throws IOException {
        Path renamed = marked(entry, DELETED);
        @Nullable TrashEntry kept = TrashEntry.in(renamed);
        if (kept != null) {
            AdjacentTrash.check(kept);
            Trees.delete(kept.place());
            AdjacentTrash.deleteIfEmpty(kept);
        }
        Trees.delete(renamed);
    }

    /** Renames the entry first, so that no other process deletes or restores it too. */
    private void restore(TrashEntry found) throws IOException {
        setAside.addAll(Recovery.recover(found.origin()));
        if (Trees.isThere(found.origin())) {
            throw EnvironmentException.occupied(found.origin());
        }
        AdjacentTrash.check(found);
        Path entry = marked(found.entry(), RESTORING);
        @Nullable TrashEntry kept = TrashEntry.in(entry);
        if (kept == null) {
            throw EnvironmentException.nothingToUndo();
        }
        try {
            Files.createDirectories(kept.origin().resolveSibling(""));
            moveBack(kept);
        } catch (IOException | RuntimeException e) {
            Files.move(entry, found.entry(), StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        AdjacentTrash.deleteIfEmpty(kept);
        Trees.delete(entry);
    }

    private void moveBack(TrashEntry kept) throws IOException {
        try {
            Files.move(kept.place(), kept.origin(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            try (Workplace workplace = Workplace.lock(kept.origin(), Workplace.TIMEOUT, cancellation)) {
                TreeCopy.make(kept.place(), workplace.built());
                Files.move(workplace.built(), kept.origin(), StandardCopyOption.ATOMIC_MOVE);
            }
            Trees.delete(kept.place());
        }
    }

    private void move(Path prefix, Path entry) throws IOException {
        try {
            Files.move(prefix, entry.resolve("environment"), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path adjacent = AdjacentTrash.nextTo(prefix);
            Path place = adjacent.resolve(entry.getFileName());
            write(entry.resolve("place"), place.toString());
            AdjacentTrash.move(prefix, place, cancellation);
        }
    }

    /** Renames {@code entry}, so that only one of several processes gets it. */
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
        checkPrivate();
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

    /** If two environments are removed at the same time, one gets a later number. */
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

    private void checkPrivate() throws IOException {
        if (!Ownership.isPrivate(directory)) {
            throw EnvironmentException.publicTrash(directory);
        }
    }

    private static void write(Path file, String content) throws IOException {
        FileModes.writeNew(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
