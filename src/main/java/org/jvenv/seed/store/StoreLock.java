package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jvenv.log.Log;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Stopwatch;
import org.jvenv.tree.FileLocks;
import org.jvenv.tree.FileModes;

/**
 * Prevents that entries of a store are deleted while another process links their files.
 *
 * <p>A process that links files holds a shared lock. {@code jvenv cache clean} and {@code jvenv seed remove} hold an
 * exclusive lock while they rename the entries that they delete. Both wait for each other, up to a timeout.
 */
public final class StoreLock {

    /** Long enough for a few renames; after it, a process works without a lock and handles missing files. */
    private static final Duration TIMEOUT_OF_USERS = Duration.ofSeconds(10);

    private static final long PAUSE_MILLIS = 20;

    private final Path directory;
    private final Cancellation cancellation;
    private @Nullable FileChannel shared;

    StoreLock(Path directory, Cancellation cancellation) {
        this.directory = directory;
        this.cancellation = cancellation;
    }

    /** Locks the store for linking. A store that is not writable needs no lock. */
    public void begin() {
        if (shared != null) {
            return;
        }
        try {
            FileChannel channel = open();
            shared = channel;
            waitFor(channel, true, TIMEOUT_OF_USERS);
        } catch (IOException e) {
            return; // the next access to the store reports the error
        }
    }

    /** Releases the shared lock. */
    public void end() throws IOException {
        @Nullable FileChannel channel = shared;
        if (channel != null) {
            shared = null;
            channel.close();
        }
    }

    /** Returns an exclusive lock, or {@code null} if other processes use the store longer than {@code timeout}. */
    @Nullable
    public FileChannel exclusiveLock(Duration timeout) throws IOException {
        FileChannel channel = open();
        if (waitFor(channel, false, timeout)) {
            return channel;
        }
        channel.close();
        return null;
    }

    private boolean waitFor(FileChannel channel, boolean shares, Duration timeout) {
        Stopwatch watch = Stopwatch.started();
        boolean waited = false;
        boolean locked = lock(channel, shares);
        while (!locked && watch.milliseconds() < timeout.toMillis() && FileLocks.pause(PAUSE_MILLIS)) {
            cancellation.check();
            locked = lock(channel, shares);
            waited = true;
        }
        Log.waitedFor(directory.resolve("lock"), locked, waited ? watch.milliseconds() : 0);
        return locked;
    }

    private FileChannel open() throws IOException {
        Path file = directory.resolve("lock");
        try {
            return FileLocks.open(file);
        } catch (NoSuchFileException e) {
            FileModes.createPrivateDirectories(directory);
            return FileLocks.open(file);
        }
    }

    private static boolean lock(FileChannel channel, boolean shared) {
        return shared ? FileLocks.tryShareIfAny(channel) : FileLocks.tryLockIfAny(channel);
    }
}
