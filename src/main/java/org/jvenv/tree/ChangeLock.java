package org.jvenv.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.jvenv.log.Log;

/**
 * Lets one process at a time read, change and replace a small file, so that no change is lost.
 *
 * <p>The lock is a hidden file next to it, which is deleted afterwards. On file systems without locks, changes are not
 * locked.
 */
public final class ChangeLock {

    private static final int TRIES = 1500;
    private static final long PAUSE_MILLIS = 20;
    private static final int MAX_SIZE = 1 << 20;

    private final Path path;
    private final FileChannel channel;

    private ChangeLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** An operation that holds the lock. */
    @FunctionalInterface
    public interface Change {

        void perform() throws IOException;
    }

    /**
     * Performs {@code change} of {@code file}, which may be missing, and isWaiting at most half a minute for others.
     *
     * @throws IOException if its directory is not writable, or another process holds the lock for longer
     */
    public static void during(Path file, Change change) throws IOException {
        ChangeLock lock = acquire(file);
        try {
            change.perform();
        } finally {
            lock.release();
        }
    }

    private static ChangeLock acquire(Path file) throws IOException {
        Path path = file.resolveSibling(".jvenv-lock-" + file.getFileName());
        boolean isWaiting = true;
        for (int i = 0; i < TRIES && isWaiting; i++) {
            FileChannel channel = FileLocks.open(path);
            if (isAcquired(channel, path)) {
                Log.waitedFor(path, true, i * PAUSE_MILLIS);
                return new ChangeLock(path, channel);
            }
            channel.close();
            isWaiting = FileLocks.pause(PAUSE_MILLIS);
        }
        throw new FileSystemException(file.toString(), null, "another program is changing it");
    }

    private void release() throws IOException {
        try (channel) {
            Files.deleteIfExists(path);
        }
    }

    private static boolean isAcquired(FileChannel channel, Path path) throws IOException {
        try {
            return FileLocks.tryLock(channel) && isSameFile(channel, path);
        } catch (IOException e) {
            return true; // a file system without locks, such as some NFS mounts
        }
    }

    /**
     * Whether the file of this name is still the one that was opened: the previous owner may have deleted it. A random
     * size identifies it; opening it once more would release the lock (POSIX, {@code fcntl}).
     */
    private static boolean isSameFile(FileChannel channel, Path path) throws IOException {
        int size = ThreadLocalRandom.current().nextInt(1, MAX_SIZE);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), size - 1L);
        try {
            return Files.size(path) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
