package org.jvenv.workplace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.jvenv.appdata.Keys;
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;

/**
 * The hidden directory beside a destination in which an environment is built or copied, held by one process at a time.
 *
 * <pre>
 * .jvenv-work-KEY/
 *   lock      locked by the process at work; the lock ends with the process, however that ends
 *   journal   the renamings under way
 *   new/      the environment being built
 *   old/      what it replaces
 *   store/    the wheel store of a user who can have no other
 *   .jvenv-left-…  what could not be deleted
 * </pre>
 *
 * <p>Its name follows from the destination's, so that a second run finds the first one's, and waits; or finds what a
 * killed run left, and cleans up.
 */
public final class Workplace implements AutoCloseable {

    private static final String PREFIX = ".jvenv-work-";
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int LARGEST_LOCK = 0x10000;

    private final Path directory;
    private final FileChannel lock;
    private final List<Path> leftBehind = new ArrayList<>();

    private Workplace(Path directory, FileChannel lock) {
        this.directory = directory;
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

    /** Takes the workplace at {@code directory}, or returns {@code null} if another process has it. */
    public static @Nullable Workplace tryTake(Path directory) throws IOException {
        boolean fresh = make(directory);
        @Nullable FileChannel lock = locked(directory.resolve("lock"));
        if (lock == null) {
            return null;
        }
        Workplace workplace = new Workplace(directory, lock);
        if (!fresh) {
            workplace.cleanUpAfterOthers();
        }
        return workplace;
    }

    /**
     * Takes the workplace at {@code directory}, waiting as long as {@code patience} for another process to leave it.
     */
    public static @Nullable Workplace take(Path directory, Duration patience, Cancellation cancellation)
            throws IOException {
        long tries = patience.dividedBy(PAUSE);
        @Nullable Workplace taken = tryTake(directory);
        for (long i = 0; taken == null && i < tries; i++) {
            pause();
            cancellation.check();
            taken = tryTake(directory);
        }
        return taken;
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
        return new Journal(directory.resolve("journal"));
    }

    /** Where wheels are unpacked by a user who has no store. */
    public Path store() {
        return directory.resolve("store");
    }

    /** Deletes all that is left in it, and itself; but what could not be taken back is kept for the next run to try. */
    @Override
    public void close() throws IOException {
        try (lock) {
            if (Files.exists(directory.resolve("journal"))) {
                return;
            }
            deleteContent();
            Files.deleteIfExists(directory.resolve("lock"));
            Files.deleteIfExists(directory);
        } catch (DirectoryNotEmptyException e) {
            return; // the next process is already at work in it
        }
    }

    /** What could not be deleted. It is hidden and does no harm, but somebody should know. */
    public List<Path> leftBehind() {
        return List.copyOf(leftBehind);
    }

    private void deleteContent() throws IOException {
        discard(built());
        discard(replaced());
        discard(store());
    }

    /** Deletes {@code tree}, or at least gives its name free: what cannot be deleted now must not stop later runs. */
    private void discard(Path tree) throws IOException {
        try {
            Trees.delete(tree);
        } catch (FileSystemException e) {
            Path aside = AtomicFile.hiddenSibling(tree, "left");
            Files.move(tree, aside, StandardCopyOption.ATOMIC_MOVE);
            leftBehind.add(aside);
        }
    }

    private void cleanUpAfterOthers() throws IOException {
        try {
            journal().recover();
            deleteContent();
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
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

    /**
     * The file at {@code path} locked for us, or {@code null} if it is not ours to have.
     *
     * <p>Between our opening it and our locking it, its owner may have finished and removed it: then we hold the lock
     * of a file that nobody else will find. So we give it a size of our own, and see whether the file of its name has
     * that. To open it a second time, only to compare, would not do: a process loses its lock as soon as it closes any
     * of the file's descriptors (POSIX, {@code fcntl}).
     */
    private static @Nullable FileChannel locked(Path path) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return null; // the whole workplace was just removed
        }
        try {
            if (isLocked(channel) && isSeen(channel, path)) {
                return channel;
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return null;
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            return true; // a file system without locks, as NFS may be: better unlocked than not at all
        }
    }

    private static boolean isSeen(FileChannel channel, Path path) throws IOException {
        int size = ThreadLocalRandom.current().nextInt(1, LARGEST_LOCK);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), size - 1);
        try {
            return Files.size(path) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
