package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileIdentity;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Ownership;
import org.jvenv.tree.Trees;

/** Directories of temporary environments, which are deleted when the program in them ends. */
public final class TemporaryEnvironments {

    /** The file with which {@code mktmpenv} marks its environments. */
    private static final String MARK = "README.tmpenv";

    private static final Duration MAX_START_TIME = Duration.ofDays(1);

    private final Path directory;
    private final Clock clock;

    public TemporaryEnvironments(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Creates a directory, which is deleted with its content when the lease is closed. */
    public Lease create() throws IOException {
        if (!Files.isDirectory(directory)) {
            FileModes.createPrivateDirectories(directory);
        }
        checkPrivate();
        Path place = AtomicFile.hiddenSibling(directory.resolve("place"), "temp");
        FileModes.createPrivateDirectory(place);
        @Nullable Lease lease = Lease.tryAcquire(place);
        if (lease == null) {
            throw new IOException("`" + place + "` was locked by another process");
        }
        lease.assignToThisProcess();
        return lease;
    }

    /**
     * Registers the environment at {@code prefix}, which is elsewhere, for deletion after the end of {@code process}.
     *
     * @param process the process ID
     * @throws EnvironmentException if it is not a temporary environment
     */
    public void deleteAfter(long process, Path prefix) throws IOException {
        if (!isTemporary(prefix)) {
            throw EnvironmentException.notTemporary(prefix);
        }
        Lease lease = create();
        Files.writeString(lease.elsewhere(), prefix + "\0" + FileIdentity.inode(prefix));
        lease.assignOnlyTo(process);
        lease.release();
    }

    /** Copied or renamed environments have lost the mark, because the user wants to keep them. */
    private static boolean isTemporary(Path prefix) {
        return Files.isRegularFile(prefix.resolve(MARK)) && Files.isRegularFile(prefix.resolve("pyvenv.cfg"));
    }

    /** Deletes the directories whose programs have ended, if jvenv was killed or a shell has ended. */
    public void deleteAbandoned() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        checkPrivate();
        try (DirectoryStream<Path> places = Files.newDirectoryStream(directory)) {
            for (Path place : places) {
                deleteIfAbandoned(place);
            }
        }
    }

    private void checkPrivate() throws IOException {
        if (!Ownership.isPrivate(directory)) {
            throw EnvironmentException.publicTemporaryDirectory(directory);
        }
    }

    /** A failed deletion does not prevent the creation of another one. */
    private void deleteIfAbandoned(Path place) {
        try {
            deleteUnlessHeld(place);
        } catch (IOException e) {
            return;
        }
    }

    private void deleteUnlessHeld(Path place) throws IOException {
        if (isNew(place)) {
            return;
        }
        @Nullable Lease lease = Lease.tryAcquire(place);
        if (lease == null) {
            return;
        }
        if (lease.isHeld(clock.instant())) {
            lease.release();
        } else {
            deleteElsewhere(lease);
            lease.close();
        }
    }

    private void deleteElsewhere(Lease lease) throws IOException {
        if (!Files.isRegularFile(lease.elsewhere())) {
            return;
        }
        String[] parts = Files.readString(lease.elsewhere()).split("\0", -1);
        Path prefix = directory.resolve(parts[0]);
        if (isTemporary(prefix)
                && !Files.isSymbolicLink(prefix)
                && (parts.length == 1 || FileIdentity.inode(prefix).equals(parts[1]))) {
            Trees.delete(prefix);
        }
    }

    /** Whether a directory may have been created, but not locked yet. */
    private boolean isNew(Path place) throws IOException {
        return !Trees.isThere(place.resolve(Lease.LOCK))
                && Duration.between(Files.getLastModifiedTime(place).toInstant(), clock.instant())
                                .abs()
                                .compareTo(MAX_START_TIME)
                        < 0;
    }
}
