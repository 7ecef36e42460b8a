package org.jvenv.workplace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.log.Log;
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileLocks;
import org.jvenv.tree.HeldDirectory;
import org.jvenv.tree.Ownership;
import org.jvenv.tree.Trees;

/**
 * The hidden directory next to a destination in which an environment is built or copied, locked by one process at a
 * time.
 *
 * <pre>
 * .jvenv-work-KEY/
 *   lock      locked by the process; the lock ends with the process
 *   journal   the current renames
 *   partner   the workplace whose journal contains this destination, too
 *   new/      the environment being built
 *   old/      the files that it replaces
 *   store/    the wheel store, if the user has no other
 *   .jvenv-left-…  files that could not be deleted
 * </pre>
 *
 * <p>Its name is derived from that of the destination, so that a second run waits for the first, or deletes the files
 * of a killed one. A directory is used only if it belongs to the user and nobody else may write to it; otherwise the
 * next name is tried.
 */
public final class Workplace implements AutoCloseable {

    /** The time limit for other processes. */
    public static final Duration TIMEOUT = Duration.ofMinutes(2);

    private static final String LEFT = WorkplaceDirectory.HIDDEN + "left-";
    private static final long MIN_PAUSE = 10;
    private static final long MAX_PAUSE = 100;

    private final Path directory;
    private final Path destination;
    private final HeldDirectory held;
    private final WorkplaceLock lock;
    private final List<Path> leftBehind = new ArrayList<>();
    private final List<Path> setAside = new ArrayList<>();
    private @Nullable Workplace partner;
    private @Nullable FileSystemException obstacle;

    private Workplace(Path directory, Path destination, HeldDirectory held, WorkplaceLock lock) {
        this.directory = directory;
        this.destination = destination;
        this.held = held;
        this.lock = lock;
    }

    /**
     * Locks the workplace at {@code directory}, or returns {@code null} if another process has locked it.
     *
     * @throws NotWritableException if it cannot be created
     */
    public static @Nullable Workplace tryLock(Path directory, Path destination) throws IOException {
        for (int i = 0; i < WorkplaceDirectory.MAX_CANDIDATES; i++) {
            Path candidate = WorkplaceDirectory.candidate(directory, i);
            boolean isNew = WorkplaceDirectory.create(candidate);
            if (isNew || WorkplaceDirectory.isUsable(candidate)) {
                return tryOpen(candidate, destination, isNew);
            }
        }
        throw NotWritableException.occupied(directory);
    }

    /**
     * Locks the workplace next to {@code destination}; waits up to {@code timeout} for another process.
     *
     * @throws PlaceException if the other process holds the lock for longer
     */
    public static Workplace lock(Path destination, Duration timeout, Cancellation cancellation) throws IOException {
        return lock(
                WorkplaceDirectory.in(destination.resolveSibling(""), destination), destination, timeout, cancellation);
    }

    /** Locks the workplace at {@code directory} in the same way. */
    public static Workplace lock(Path directory, Path destination, Duration timeout, Cancellation cancellation)
            throws IOException {
        @Nullable Workplace workplace = tryLock(directory, destination);
        long waited = 0;
        long pause = MIN_PAUSE;
        while (workplace == null && waited < timeout.toMillis() && FileLocks.pause(pause)) {
            cancellation.check();
            workplace = tryLock(directory, destination);
            waited += pause;
            pause = Math.min(pause + 1, MAX_PAUSE);
        }
        Log.waitedFor(directory, workplace != null, waited);
        if (workplace == null) {
            throw PlaceException.busy(destination, directory);
        }
        return workplace;
    }

    public Path directory() {
        return directory;
    }

    /** The directory in which the environment is built. */
    public Path built() {
        return directory.resolve("new");
    }

    /** The directory for replaced files. */
    public Path replaced() {
        return directory.resolve("old");
    }

    public Journal journal() {
        return new Journal(held, directory, destination);
    }

    /** The wheel store of a user who has no other. */
    public Path store() {
        return directory.resolve("store");
    }

    /** Records that the journal of {@code other} contains this workplace's destination. */
    public void joinTo(Workplace other) throws IOException {
        new Partner(held, directory.getFileSystem()).write(other.directory, other.destination);
        partner = other;
    }

    /** Deletes the workplace, unless the next run has to roll back a journal. */
    @Override
    public void close() throws IOException {
        try (held;
                lock) {
            if (isUnfinished() || (partner != null && partner.isUnfinished())) {
                return;
            }
            for (String each : List.of("new", "old", "store", Partner.NAME)) {
                discard(name(each));
            }
            if (leftBehind.isEmpty()) {
                held.deleteFile(WorkplaceLock.name(directory.getFileSystem()));
                Files.deleteIfExists(directory);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            return; // the next process is already using it
        }
    }

    private boolean isUnfinished() {
        return Trees.isThere(directory.resolve("journal"));
    }

    /** Returns the files that could not be deleted; they are hidden and harmless, but are reported. */
    public List<Path> leftBehind() {
        return List.copyOf(leftBehind);
    }

    /** Returns why a file could not be deleted, or {@code null}. */
    public @Nullable FileSystemException obstacle() {
        return obstacle;
    }

    /** Returns the files of a killed run that could not be restored, because they have changed. */
    public List<Path> setAside() {
        return List.copyOf(setAside);
    }

    /** Deletes {@code name}, or renames it, so that it does not stop later runs. */
    private void discard(Path name) throws IOException {
        try {
            Trees.delete(held, name);
        } catch (FileSystemException e) {
            if (name.toString().startsWith(LEFT)) {
                leftBehind.add(directory.resolve(name));
                return;
            }
            Path aside = AtomicFile.hiddenSibling(directory.resolve(name), "left");
            held.rename(name, requireNonNull(aside.getFileName(), "it has a name"));
            leftBehind.add(aside);
            obstacle = e;
        }
    }

    static @Nullable Workplace tryOpen(Path directory, Path destination, boolean isNew) throws IOException {
        HeldDirectory held;
        try {
            held = HeldDirectory.open(directory);
        } catch (NoSuchFileException e) {
            return null;
        }
        @Nullable Workplace workplace = null;
        try {
            workplace = lockOpened(directory, destination, held, isNew);
            return workplace;
        } finally {
            if (workplace == null) {
                held.close();
            }
        }
    }

    private static @Nullable Workplace lockOpened(Path directory, Path destination, HeldDirectory held, boolean isNew)
            throws IOException {
        if (isNew ? !Ownership.isAt(held, directory) : !Ownership.isPrivate(held, directory)) {
            return null;
        }
        @Nullable WorkplaceLock lock;
        try {
            lock = WorkplaceLock.tryLock(held, isNew, directory.getFileSystem());
        } catch (FileSystemException e) {
            if (isNew) {
                Files.deleteIfExists(directory);
            }
            throw e;
        }
        if (lock == null) {
            return null;
        }
        Workplace workplace = new Workplace(directory, destination, held, lock);
        return isNew ? workplace : workplace.recovered();
    }

    /** Restores the files of earlier runs, and returns this; {@code null} if a process is still doing that. */
    private @Nullable Workplace recovered() throws IOException {
        try {
            held.unlock();
            if (!new Partner(held, directory.getFileSystem()).recover(setAside)) {
                lock.close();
                return null;
            }
            if (!journal().rollBack()) {
                return recreated();
            }
            deleteContent();
            return this;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Renames this workplace with its content, and creates another one of this name. */
    private @Nullable Workplace recreated() throws IOException {
        Path aside = AtomicFile.hiddenSibling(directory, "left");
        Files.move(directory, aside, StandardCopyOption.ATOMIC_MOVE);
        lock.close();
        @Nullable Workplace other = tryLock(directory, destination);
        if (other != null) {
            other.setAside.add(aside);
            other.setAside.addAll(setAside);
            held.close();
        }
        return other;
    }

    private void deleteContent() throws IOException {
        try (HeldDirectory listed = held.reopen()) {
            Iterator<Path> entries = listed.entries();
            while (entries.hasNext()) {
                Path entry = requireNonNull(entries.next().getFileName(), "every entry has a name");
                if (WorkplaceDirectory.isKnownEntry(entry.toString())) {
                    discard(entry);
                }
            }
        }
    }

    private Path name(String name) {
        return directory.getFileSystem().getPath(name);
    }
}
