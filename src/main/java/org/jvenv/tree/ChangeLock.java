package org.jvenv.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Lets one process at a time read, change and replace a small file, so that none undoes what another has just written.
 *
 * <p>The lock is a hidden file beside it, which goes with the lock. Where the file system has no locks, all go on
 * without one.
 */
public final class ChangeLock {

    private static final int TRIES = 1500;
    private static final long PAUSE_MILLIS = 20;
    private static final int LARGEST = 1 << 20;

    private final Path path;
    private final FileChannel channel;

    private ChangeLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** An operation while the lock is held. */
    @FunctionalInterface
    public interface Change {

        void make() throws IOException;
    }

    /**
     * Makes {@code change} of {@code file}, which need not be there, and waits half a minute at most for others.
     *
     * @throws IOException if its directory cannot be written to, or another process has it for longer
     */
    public static void during(Path file, Change change) throws IOException {
        ChangeLock lock = on(file);
        try {
            change.make();
        } finally {
            lock.leave();
        }
    }

    private static ChangeLock on(Path file) throws IOException {
        Path path = file.resolveSibling(".jvenv-lock-" + file.getFileName());
        boolean waits = true;
        for (int i = 0; i < TRIES && waits; i++) {
            FileChannel channel = FileLocks.open(path);
            if (isOurs(channel, path)) {
                return new ChangeLock(path, channel);
            }
            channel.close();
            waits = FileLocks.pause(PAUSE_MILLIS);
        }
        throw new FileSystemException(file.toString(), null, "another program is changing it");
    }

    private void leave() throws IOException {
        try (channel) {
            Files.deleteIfExists(path);
        }
    }

    private static boolean isOurs(FileChannel channel, Path path) throws IOException {
        try {
            return FileLocks.tryLock(channel) && isSeen(channel, path);
        } catch (IOException e) {
            return true; // a file system without locks, as NFS may be
        }
    }

    /**
     * Whether the file of this name is still the one that was opened: whoever had it may have removed it in between. A
     * size of our own tells; to open it once more would give the lock away (POSIX, {@code fcntl}).
     */
    private static boolean isSeen(FileChannel channel, Path path) throws IOException {
        int size = ThreadLocalRandom.current().nextInt(1, LARGEST);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), size - 1L);
        try {
            return Files.size(path) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
