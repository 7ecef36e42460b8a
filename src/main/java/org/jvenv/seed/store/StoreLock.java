package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Stopwatch;
import org.jvenv.tree.FileLocks;
import org.jvenv.tree.FileModes;

/**
 * Tells those who take entries of a store away whether others are taking files out of it.
 *
 * <p>Whoever uses the store shares a lock while files are taken out of it. {@code jvenv cache clean} and {@code jvenv
 * seed remove} want the store for themselves, for as long as it takes to rename what they delete. Each waits for the
 * other, but not for ever.
 */
public final class StoreLock {

    /** Only a few renamings are waited for; who gives up finds out when a file is gone, and does without. */
    private static final Duration PATIENCE_OF_USERS = Duration.ofSeconds(10);

    private static final long PAUSE_MILLIS = 20;

    private final Path directory;
    private final Cancellation cancellation;
    private @Nullable FileChannel shared;

    StoreLock(Path directory, Cancellation cancellation) {
        this.directory = directory;
        this.cancellation = cancellation;
    }

    /** From now on, entries are not taken away. Where the store cannot be written to, that is nobody's to do. */
    public void begin() {
        if (shared != null) {
            return;
        }
        try {
            FileChannel channel = open();
            shared = channel;
            waitFor(channel, true, PATIENCE_OF_USERS);
        } catch (IOException e) {
            return; // what can be done with the store shows when it is done
        }
    }

    /** What was begun is over. */
    public void end() throws IOException {
        @Nullable FileChannel channel = shared;
        if (channel != null) {
            shared = null;
            channel.close();
        }
    }

    /** Has the store for oneself until it is closed, or {@code null} if others are at it for longer than that. */
    @Nullable
    public FileChannel alone(Duration patience) throws IOException {
        FileChannel channel = open();
        if (waitFor(channel, false, patience)) {
            return channel;
        }
        channel.close();
        return null;
    }

    private boolean waitFor(FileChannel channel, boolean shares, Duration patience) {
        Stopwatch watch = Stopwatch.started();
        boolean locked = lock(channel, shares);
        while (!locked && watch.milliseconds() < patience.toMillis() && FileLocks.pause(PAUSE_MILLIS)) {
            cancellation.check();
            locked = lock(channel, shares);
        }
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
