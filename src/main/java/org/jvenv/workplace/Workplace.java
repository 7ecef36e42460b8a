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
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileLocks;
import org.jvenv.tree.HeldDirectory;
import org.jvenv.tree.Ownership;
import org.jvenv.tree.Trees;

/**
 * The hidden directory beside a destination in which an environment is built or copied, held by one process at a time.
 *
 * <pre>
 * .jvenv-work-KEY/
 *   lock      locked by the process at work; the lock ends with the process, however that ends
 *   journal   the renamings under way
 *   partner   the workplace whose journal tells of this place, too
 *   new/      the environment being built
 *   old/      what it replaces
 *   store/    the wheel store of a user who can have no other
 *   .jvenv-left-…  what could not be deleted
 * </pre>
 *
 * <p>Its name is derived from the destination's, so that a second run waits for the first, or deletes what a killed run
 * left. A directory is used only if it belongs to the user and nobody else may write to it; else the next name is
 * tried.
 */
public final class Workplace implements AutoCloseable {

    private static final String LEFT = WorkplaceDirectory.HIDDEN + "left-";
    private static final long SHORTEST_PAUSE = 10;
    private static final long LONGEST_PAUSE = 100;

    private final Path directory;
    private final Path place;
    private final HeldDirectory held;
    private final WorkplaceLock lock;
    private final List<Path> leftBehind = new ArrayList<>();
    private final List<Path> setAside = new ArrayList<>();
    private @Nullable Workplace partner;
    private @Nullable FileSystemException obstacle;

    private Workplace(Path directory, Path place, HeldDirectory held, WorkplaceLock lock) {
        this.directory = directory;
        this.place = place;
        this.held = held;
        this.lock = lock;
    }

    /**
     * Takes the workplace at {@code directory}, or returns {@code null} if another process has it.
     *
     * @param place the destination
     * @throws NotWritableException if there can be none
     */
    public static @Nullable Workplace tryTake(Path directory, Path place) throws IOException {
        for (int i = 0; i < WorkplaceDirectory.MOST_CANDIDATES; i++) {
            Path candidate = WorkplaceDirectory.candidate(directory, i);
            boolean fresh = WorkplaceDirectory.make(candidate);
            if (fresh || WorkplaceDirectory.isOurs(candidate)) {
                return tryOpen(candidate, place, fresh);
            }
        }
        throw NotWritableException.occupied(directory);
    }

    /** Takes the workplace at {@code directory}; waits up to {@code patience} for another process to leave it. */
    public static @Nullable Workplace take(Path directory, Path place, Duration patience, Cancellation cancellation)
            throws IOException {
        @Nullable Workplace taken = tryTake(directory, place);
        long waited = 0;
        long pause = SHORTEST_PAUSE;
        while (taken == null && waited < patience.toMillis() && FileLocks.pause(pause)) {
            cancellation.check();
            taken = tryTake(directory, place);
            waited += pause;
            pause = Math.min(pause + 1, LONGEST_PAUSE);
        }
        return taken;
    }

    /**
     * Takes back what a killed run left half done at {@code place}, if none is at work there.
     *
     * @return what could not be taken back, and lies aside now
     */
    public static List<Path> recover(Path place) throws IOException {
        List<Path> aside = new ArrayList<>();
        for (Path directory :
                List.of(WorkplaceDirectory.in(place.resolveSibling(""), place), WorkplaceDirectory.in(place, place))) {
            @Nullable Workplace left = tryTakeOver(directory, place);
            if (left != null) {
                left.close();
                aside.addAll(left.setAside());
            }
        }
        return aside;
    }

    /** The existing workplace under the first of its names that belongs to us; none is created. */
    private static @Nullable Workplace tryTakeOver(Path directory, Path place) throws IOException {
        for (int i = 0; i < WorkplaceDirectory.MOST_CANDIDATES; i++) {
            Path candidate = WorkplaceDirectory.candidate(directory, i);
            if (!Trees.isThere(candidate)) {
                return null;
            }
            if (WorkplaceDirectory.isOurs(candidate)) {
                return tryOpen(candidate, place, false);
            }
        }
        return null;
    }

    public Path directory() {
        return directory;
    }

    /** Where the environment is built. */
    public Path built() {
        return directory.resolve("new");
    }

    /** Where goes what the environment replaces. */
    public Path replaced() {
        return directory.resolve("old");
    }

    public Journal journal() {
        return new Journal(held, directory, place);
    }

    /** Where wheels are unpacked by a user who has no store. */
    public Path store() {
        return directory.resolve("store");
    }

    /** Says that the journal of {@code other} will tell of this workplace's destination. */
    public void joinTo(Workplace other) throws IOException {
        new Partner(held, directory.getFileSystem()).write(other.directory, other.place);
        partner = other;
    }

    /** Deletes the workplace, unless a journal is left for the next run to revert. */
    @Override
    public void close() throws IOException {
        try (held;
                lock) {
            if (isHalfDone() || (partner != null && partner.isHalfDone())) {
                return;
            }
            discard(name("new"));
            discard(name("old"));
            discard(name("store"));
            discard(name(Partner.NAME));
            if (leftBehind.isEmpty()) {
                held.deleteFile(WorkplaceLock.name(directory.getFileSystem()));
                Files.deleteIfExists(directory);
            }
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            return; // the next process is already at work in it
        }
    }

    private boolean isHalfDone() {
        return Trees.isThere(directory.resolve("journal"));
    }

    /** What could not be deleted. It is hidden and does no harm, but somebody should know. */
    public List<Path> leftBehind() {
        return List.copyOf(leftBehind);
    }

    /** Why something could not be deleted, or {@code null} if all was. */
    public @Nullable FileSystemException obstacle() {
        return obstacle;
    }

    /** What a killed run left half done that could not be taken back: its files are not what they were. */
    public List<Path> setAside() {
        return List.copyOf(setAside);
    }

    /** Deletes {@code name}, or at least gives its name free: what cannot be deleted now must not stop later runs. */
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

    private static @Nullable Workplace tryOpen(Path directory, Path place, boolean fresh) throws IOException {
        HeldDirectory held;
        try {
            held = HeldDirectory.open(directory);
        } catch (NoSuchFileException e) {
            return null;
        }
        @Nullable Workplace taken = null;
        try {
            taken = tryLock(directory, place, held, fresh);
            return taken;
        } finally {
            if (taken == null) {
                held.close();
            }
        }
    }

    private static @Nullable Workplace tryLock(Path directory, Path place, HeldDirectory held, boolean fresh)
            throws IOException {
        if (fresh ? !Ownership.isAt(held, directory) : !Ownership.isOursAlone(held, directory)) {
            return null;
        }
        @Nullable WorkplaceLock lock;
        try {
            lock = WorkplaceLock.tryTake(held, fresh, directory.getFileSystem());
        } catch (FileSystemException e) {
            if (fresh) {
                Files.deleteIfExists(directory);
            }
            throw e;
        }
        if (lock == null) {
            return null;
        }
        Workplace workplace = new Workplace(directory, place, held, lock);
        return fresh ? workplace : workplace.cleanedUp();
    }

    /** This, after what others left was taken back and deleted; {@code null} if a process is still at that. */
    private @Nullable Workplace cleanedUp() throws IOException {
        try {
            held.unlock();
            if (!new Partner(held, directory.getFileSystem()).recover(setAside)) {
                lock.close();
                return null;
            }
            if (!journal().takeBack()) {
                return begunAgain();
            }
            deleteContent();
            return this;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Another one under this name, after this one was renamed with all that is in it. */
    private @Nullable Workplace begunAgain() throws IOException {
        Path aside = AtomicFile.hiddenSibling(directory, "left");
        Files.move(directory, aside, StandardCopyOption.ATOMIC_MOVE);
        lock.close();
        @Nullable Workplace again = tryTake(directory, place);
        if (again != null) {
            again.setAside.add(aside);
            again.setAside.addAll(setAside);
            held.close();
        }
        return again;
    }

    private void deleteContent() throws IOException {
        try (HeldDirectory listed = held.again()) {
            Iterator<Path> entries = listed.entries();
            while (entries.hasNext()) {
                Path entry = requireNonNull(entries.next().getFileName(), "every entry has a name");
                if (WorkplaceDirectory.isMadeByJvenv(entry.toString())) {
                    discard(entry);
                }
            }
        }
    }

    private Path name(String name) {
        return directory.getFileSystem().getPath(name);
    }
}
