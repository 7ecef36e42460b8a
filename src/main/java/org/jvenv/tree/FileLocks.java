package org.jvenv.tree;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Locks of files. A lock ends with its process, and as soon as the process closes any channel of the file (POSIX,
 * {@code fcntl}).
 */
public final class FileLocks {

    private FileLocks() {}

    /** Opens {@code file} for reading and writing, and creates it if it is missing; a link is rejected. */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Locks the file of {@code channel}, unless another process or another channel of this process has locked it.
     *
     * @throws IOException if the file system has no locks, such as some NFS mounts
     */
    public static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** As {@link #tryLock}, but succeeds without a lock on file systems that have none. */
    public static boolean tryLockIfAny(FileChannel channel) {
        try {
            return tryLock(channel);
        } catch (IOException e) {
            return true;
        }
    }

    /** Takes a shared lock; succeeds without one if this process has a lock, or if the file system has none. */
    public static boolean tryShareIfAny(FileChannel channel) {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, true) != null;
        } catch (OverlappingFileLockException | IOException e) {
            return true;
        }
    }

    /** Waits before the next attempt; {@code false} if the thread was interrupted. */
    public static boolean pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
