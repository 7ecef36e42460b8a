package org.jvenv.manage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.Trees;

/**
 * A place that is ours for as long as this process lives, or the program that it runs there.
 *
 * <p>A lock tells that jvenv lives. Should that be killed, its program may live on; so the lock file names that, too,
 * by its number and the time it was started: numbers are used again.
 */
public final class Lease implements AutoCloseable {

    static final String LOCK = "lock";

    private final Path place;
    private final FileChannel lock;

    private Lease(Path place, FileChannel lock) {
        this.place = place;
        this.lock = lock;
    }

    /** The lease of {@code place}, or {@code null} if another process has it. */
    static @Nullable Lease tryTake(Path place) throws IOException {
        FileChannel channel =
                FileChannel.open(place.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        return new Lease(place, channel);
    }

    /** Where an environment may be. */
    public Path prefix() {
        return place.resolve("temp");
    }

    /** The file that names an environment elsewhere, which goes with this place. */
    Path elsewhere() {
        return place.resolve("elsewhere");
    }

    /** Says that {@code program} needs the place, even when this process is gone. */
    public void isFor(ProcessHandle program) throws IOException {
        lock.truncate(0);
        lock.write(ByteBuffer.wrap(name(program).getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** Whether a program needs the place that was said to. */
    boolean isHeld() throws IOException {
        String name = new String(Files.readAllBytes(place.resolve(LOCK)), StandardCharsets.UTF_8);
        int space = name.indexOf(' ');
        return space > 0
                && ProcessHandle.of(Long.parseLong(name.substring(0, space)))
                        .filter(process -> name.equals(name(process)))
                        .isPresent();
    }

    /** Gives it up as it is. */
    void leave() throws IOException {
        lock.close();
    }

    /** Deletes it. */
    @Override
    public void close() throws IOException {
        try (lock) {
            Trees.delete(place);
        }
    }

    private static String name(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(String::valueOf).orElse("");
    }
}
