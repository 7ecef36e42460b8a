package org.jvenv.seed;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.FileModes;

/**
 * Tells those who take entries of a store away whether others are taking files out of it.
 *
 * <p>Whoever uses the store shares a lock, most often until the process ends. Nobody ever waits for it: entries are
 * made whole, and only {@code jvenv cache clean} and {@code jvenv seed remove} want the store for themselves.
 */
final class StoreUse {

    private final Path directory;
    private @Nullable FileChannel shared;

    StoreUse(Path directory) {
        this.directory = directory;
    }

    /** From now on, entries are not taken away. Where the store cannot be written to, that is nobody's to do. */
    void begin() {
        if (shared != null) {
            return;
        }
        try {
            FileChannel channel = open();
            shared = channel;
            lock(channel, true);
        } catch (IOException e) {
            return; // what can be done with the store shows when it is done
        }
    }

    /** What was begun is over. */
    void end() throws IOException {
        @Nullable FileChannel channel = shared;
        if (channel != null) {
            shared = null;
            channel.close();
        }
    }

    /** Has the store for oneself until it is closed, or {@code null} if others are at it. */
    @Nullable
    FileChannel alone() throws IOException {
        FileChannel channel = open();
        if (lock(channel, false)) {
            return channel;
        }
        channel.close();
        return null;
    }

    private FileChannel open() throws IOException {
        Path file = directory.resolve("lock");
        try {
            return open(file);
        } catch (NoSuchFileException e) {
            FileModes.createPrivateDirectories(directory);
            return open(file);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static boolean lock(FileChannel channel, boolean shared) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another part of this process has it
        } catch (IOException e) {
            return true; // a file system without locks, as NFS may be: better unlocked than not at all
        }
    }
}
