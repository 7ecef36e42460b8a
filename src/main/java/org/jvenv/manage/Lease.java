package org.jvenv.manage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.log.Log;
import org.jvenv.platform.ProcessIdentity;
import org.jvenv.tree.FileLocks;
import org.jvenv.tree.Trees;

/**
 * A directory that is reserved for as long as this process, or the program that it runs, is alive.
 *
 * <p>A lock shows that jvenv is alive. If jvenv is killed, its program may continue, so the lock file contains both
 * processes. A process that may run on another machine or in another container is treated as alive.
 */
public final class Lease implements AutoCloseable {

    static final String LOCK = "lock";

    private static final int MAX_BYTES = 0x10000;

    /** Stands for a program that jvenv may have started before it was killed; treated as alive for a day. */
    private static final String STARTING = "starting";

    private static final Duration MAX_START_TIME = Duration.ofDays(1);

    private final Path directory;
    private final FileChannel lock;
    private @Nullable ProcessIdentity own;

    private Lease(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Returns the lease of {@code directory}, or {@code null} if another process has it. */
    static @Nullable Lease tryAcquire(Path directory) throws IOException {
        FileChannel channel = FileLocks.open(directory.resolve(LOCK));
        boolean locked = FileLocks.tryLockIfAny(channel); // without locks, only the recorded processes count
        Log.tried(directory.resolve(LOCK), locked);
        if (!locked) {
            channel.close();
            return null;
        }
        return new Lease(directory, channel);
    }

    /** Returns the path of the environment in the directory. */
    public Path prefix() {
        return directory.resolve("temp");
    }

    /** Returns the file with the path of an environment elsewhere, which is deleted with this directory. */
    Path elsewhere() {
        return directory.resolve("elsewhere");
    }

    /** Records that this process needs the directory. */
    void assignToThisProcess() throws IOException {
        write(ProcessIdentity.own(directory.getFileSystem()).text());
    }

    /** Records that this process is about to start a program that needs the directory. */
    public void announceProgram() throws IOException {
        own = ProcessIdentity.own(directory.getFileSystem());
        write(own.text() + "\n" + STARTING);
    }

    /** Records that the process {@code program} needs the directory, even after the end of this process. */
    public void assignTo(long program) throws IOException {
        ProcessIdentity self = own == null ? ProcessIdentity.own(directory.getFileSystem()) : own;
        write(self.text() + "\n"
                + self.sibling(program, directory.getFileSystem()).text());
    }

    /** Records that only the process {@code program} needs the directory, not this one. */
    void assignOnlyTo(long program) throws IOException {
        write(ProcessIdentity.of(program, directory.getFileSystem()).text());
    }

    /** Whether a recorded process may still need the directory. */
    boolean isHeld(Instant now) throws IOException {
        if (lock.size() > MAX_BYTES) {
            return true; // not written by jvenv
        }
        for (String line : text().split("\n", -1)) {
            if (line.equals(STARTING) ? isRecent(directory.resolve(LOCK), now) : mayRun(line)) {
                return true;
            }
        }
        return false;
    }

    /** Reads through the locked channel: closing another channel of the file would release the lock. */
    private String text() throws IOException {
        ByteBuffer text = ByteBuffer.allocate((int) lock.size());
        int size = Math.max(0, lock.read(text, 0));
        return new String(text.array(), 0, size, StandardCharsets.UTF_8);
    }

    private static boolean isRecent(Path file, Instant now) throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return Duration.between(written, now).abs().compareTo(MAX_START_TIME) < 0;
    }

    private boolean mayRun(String line) {
        Optional<ProcessIdentity> known = ProcessIdentity.parse(line);
        return known.isPresent()
                ? known.get().state(directory.getFileSystem()) != ProcessIdentity.State.GONE
                : mayRunByNumber(line);
    }

    /** Reads the format of jvenv 0.1: the number of the process and its start time. */
    private boolean mayRunByNumber(String line) {
        int space = line.indexOf(' ');
        try {
            return space > 0
                    && (!ProcessIdentity.seesAll(directory.getFileSystem())
                            || ProcessIdentity.exists(Long.parseLong(line.substring(0, space))));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void write(String processes) throws IOException {
        byte[] text = processes.getBytes(StandardCharsets.UTF_8);
        lock.truncate(text.length);
        lock.write(ByteBuffer.wrap(text), 0);
    }

    /** Releases the lock and keeps the directory. */
    void release() throws IOException {
        lock.close();
    }

    /** Deletes the directory. */
    @Override
    public void close() throws IOException {
        try (lock) {
            Trees.delete(directory);
        }
    }
}
