package org.jvenv.tree;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Locks of files, by which processes keep out of each other's way. A lock ends with its process, however that ends; and
 * as soon as the process closes any channel of the file (POSIX, {@code fcntl}).
 */
public final class FileLocks {

    private FileLocks() {}

    /** Opens {@code file} to read and write it; it is made if need be, and a link is refused. */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Locks the file of {@code channel}, unless another process has it, or another part of this one.
     *
     * @throws IOException if the file system has no locks, as NFS may be
     */
    public static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The same for those who do without where there are no locks: better unlocked than not at all. */
    public static boolean tryLockIfAny(FileChannel channel) {
        try {
            return tryLock(channel);
        } catch (IOException e) {
            return true;
        }
    }

    /** The same with others who share it; what another part of this process has is enough, too. */
    public static boolean tryShareIfAny(FileChannel channel) {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, true) != null;
        } catch (OverlappingFileLockException | IOException e) {
            return true;
        }
    }

    /** Waits before the next try; {@code false} if there is to be none, for the thread was interrupted. */
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
