package org.jvenv.workplace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
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
import org.jvenv.appdata.Keys;
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileLocks;
import org.jvenv.tree.FileModes;
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
 * <p>Its name follows from the destination's, so that a second run finds the first one's, and waits; or finds what a
 * killed run left, and cleans up. Only a directory of our own that nobody else may write to is used: where somebody
 * else has put something under its name, another name is taken.
 */
public final class Workplace implements AutoCloseable {

    private static final String PREFIX = ".jvenv-work-";
    private static final String HIDDEN = ".jvenv-";
    private static final String LEFT = HIDDEN + "left-";
    private static final long SHORTEST_PAUSE = 10;
    private static final long LONGEST_PAUSE = 100;
    private static final int MOST_NAMES = 8;
    private static final List<String> CONTENT = List.of("new", "old", "store", Partner.NAME, "copy", "journal.new");

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

    /** Whether {@code path} is the workplace of some destination. */
    public static boolean isOne(Path path) {
        return String.valueOf(path.getFileName()).startsWith(PREFIX);
    }

    /** Where the workplace for {@code place} is when it lies in {@code directory}. */
    public static Path pathIn(Path directory, Path place) {
        return directory.resolve(PREFIX + Keys.of(String.valueOf(place.getFileName())));
    }

    /**
     * Takes the workplace at {@code directory}, or returns {@code null} if another process has it.
     *
     * @param place the destination
     * @throws NotWritableException if there can be none
     */
    public static @Nullable Workplace tryTake(Path directory, Path place) throws IOException {
        for (int i = 0; i < MOST_NAMES; i++) {
            Path candidate = named(directory, i);
            boolean fresh = make(candidate);
            if (fresh || isOurs(candidate)) {
                return tryOpen(candidate, place, fresh);
            }
        }
        throw NotWritableException.occupied(directory);
    }

    /**
     * Takes the workplace at {@code directory}, waiting as long as {@code patience} for another process to leave it.
     */
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
        for (Path directory : List.of(pathIn(place.resolveSibling(""), place), pathIn(place, place))) {
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
        for (int i = 0; i < MOST_NAMES; i++) {
            Path candidate = named(directory, i);
            if (!Trees.isThere(candidate)) {
                return null;
            }
            if (isOurs(candidate)) {
                return tryOpen(candidate, place, false);
            }
        }
        return null;
    }

    private static Path named(Path directory, int number) {
        return number == 0 ? directory : directory.resolveSibling(directory.getFileName() + "-" + number);
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

    /** Deletes all that is left in it, and itself; but what could not be taken back is kept for the next run to try. */
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

    /** In a directory of all, others may give its name to one of ours: such a one is not empty, and has no lock. */
    private static boolean isOurs(Path candidate) throws IOException {
        try {
            Path lock = candidate.resolve(WorkplaceLock.name(candidate.getFileSystem()));
            return Ownership.isOursAlone(candidate) && (Trees.isThere(lock) || Trees.isEmpty(candidate));
        } catch (NoSuchFileException e) {
            return true; // it was just removed, and will be created again
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
        @Nullable WorkplaceLock lock = null;
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
                if (isJvenvs(entry.toString())) {
                    discard(entry);
                }
            }
        }
    }

    /** Whether jvenv makes such an entry, and needs it no more; nothing else is deleted. */
    private static boolean isJvenvs(String entry) {
        return CONTENT.contains(entry) || entry.startsWith(HIDDEN) || entry.startsWith(WorkplaceLock.CLAIM);
    }

    private Path name(String name) {
        return directory.getFileSystem().getPath(name);
    }

    private static boolean make(Path directory) throws IOException {
        try {
            FileModes.createPrivateDirectory(directory);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (AccessDeniedException e) {
            throw NotWritableException.of(requireNonNull(directory.getParent()));
        }
    }
}
