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
import org.jvenv.platform.ProcessIdentity;
import org.jvenv.tree.FileLocks;
import org.jvenv.tree.Trees;

/**
 * A place that is ours for as long as this process lives, or the program that it runs there.
 *
 * <p>A lock tells that jvenv lives. Should that be killed, its program may live on; so the lock file names both
 * processes. One that may run on another machine, or in another container, is taken to run.
 */
public final class Lease implements AutoCloseable {

    static final String LOCK = "lock";

    private static final int LARGEST = 0x10000;

    /** In the place of a program that was perhaps started when jvenv was killed: it is believed to run for a day. */
    private static final String TO_COME = "starting";

    private static final Duration LONGEST_START = Duration.ofDays(1);

    private final Path place;
    private final FileChannel lock;
    private @Nullable ProcessIdentity own;

    private Lease(Path place, FileChannel lock) {
        this.place = place;
        this.lock = lock;
    }

    /** The lease of {@code place}, or {@code null} if another process has it. */
    static @Nullable Lease tryTake(Path place) throws IOException {
        FileChannel channel = FileLocks.open(place.resolve(LOCK));
        if (!FileLocks.tryLockIfAny(channel)) { // without locks, the names of processes have to do
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

    /** Says that this process needs the place. */
    void isForThisProcess() throws IOException {
        write(ProcessIdentity.own(place.getFileSystem()).text());
    }

    /** Says that this process is about to start a program that needs the place. */
    public void isForProgramToCome() throws IOException {
        own = ProcessIdentity.own(place.getFileSystem());
        write(own.text() + "\n" + TO_COME);
    }

    /** Says that the process with the number {@code program} needs the place, even when this process is gone. */
    public void isFor(long program) throws IOException {
        ProcessIdentity self = own == null ? ProcessIdentity.own(place.getFileSystem()) : own;
        write(self.text() + "\n" + self.sibling(program, place.getFileSystem()).text());
    }

    /** Says that the process with the number {@code program}, and not this one, needs the place. */
    void isOnlyFor(long program) throws IOException {
        write(ProcessIdentity.of(program, place.getFileSystem()).text());
    }

    /** Whether a process may need the place that was said to. */
    boolean isHeld(Instant now) throws IOException {
        if (lock.size() > LARGEST) {
            return true; // nothing that jvenv wrote
        }
        for (String line : text().split("\n", -1)) {
            if (line.equals(TO_COME) ? isRecent(place.resolve(LOCK), now) : mayRun(line)) {
                return true;
            }
        }
        return false;
    }

    /** By the channel that is locked: to open and close another one would end the lock. */
    private String text() throws IOException {
        ByteBuffer text = ByteBuffer.allocate((int) lock.size());
        int size = Math.max(0, lock.read(text, 0));
        return new String(text.array(), 0, size, StandardCharsets.UTF_8);
    }

    private static boolean isRecent(Path file, Instant now) throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return Duration.between(written, now).abs().compareTo(LONGEST_START) < 0;
    }

    private boolean mayRun(String line) {
        Optional<ProcessIdentity> known = ProcessIdentity.parse(line);
        return known.isPresent()
                ? known.get().state(place.getFileSystem()) != ProcessIdentity.State.GONE
                : mayRunByNumber(line);
    }

    /** As jvenv 0.1 wrote it: the number of the process, and when it was started by the clock of that time. */
    private boolean mayRunByNumber(String line) {
        int space = line.indexOf(' ');
        try {
            return space > 0
                    && (!ProcessIdentity.seesAll(place.getFileSystem())
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
}
