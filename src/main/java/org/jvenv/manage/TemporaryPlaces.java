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

/** Where environments are that live no longer than the program that is run in them. */
public final class TemporaryPlaces {

    /** What {@code mktmpenv} leaves in what it makes. */
    private static final String MARK = "README.tmpenv";

    private static final Duration BEGINNING = Duration.ofDays(1);

    private final Path directory;
    private final Clock clock;

    public TemporaryPlaces(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Takes a new place, which goes with all in it when it is closed. */
    public Lease take() throws IOException {
        if (!Files.isDirectory(directory)) {
            FileModes.createPrivateDirectories(directory);
        }
        checkOurs();
        Path place = AtomicFile.hiddenSibling(directory.resolve("place"), "temp");
        FileModes.createPrivateDirectory(place);
        @Nullable Lease lease = Lease.tryTake(place);
        if (lease == null) {
            throw new IOException("`" + place + "` was taken this moment");
        }
        lease.isForThisProcess();
        return lease;
    }

    /**
     * Has the environment at {@code prefix}, which lies elsewhere, go some time after the process with this number is
     * gone.
     *
     * @throws EnvironmentException if it is no temporary environment
     */
    public void keepFor(long process, Path prefix) throws IOException {
        if (!isTemporary(prefix)) {
            throw EnvironmentException.notTemporary(prefix);
        }
        Lease lease = take();
        Files.writeString(lease.elsewhere(), prefix + "\0" + FileIdentity.inode(prefix));
        lease.isOnlyFor(process);
        lease.leave();
    }

    /** Copied or renamed ones have lost the mark, for the user wants to keep them. */
    private static boolean isTemporary(Path prefix) {
        return Files.isRegularFile(prefix.resolve(MARK)) && Files.isRegularFile(prefix.resolve("pyvenv.cfg"));
    }

    /** Deletes those whose programs are gone: jvenv was killed before it could, or a shell has ended. */
    public void collect() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        checkOurs();
        try (DirectoryStream<Path> places = Files.newDirectoryStream(directory)) {
            for (Path place : places) {
                collectIfPossible(place);
            }
        }
    }

    private void checkOurs() throws IOException {
        if (!Ownership.isOursAlone(directory)) {
            throw EnvironmentException.foreignPlaces(directory);
        }
    }

    /** A failed deletion does not prevent the creation of another one. */
    private void collectIfPossible(Path place) {
        try {
            collect(place);
        } catch (IOException e) {
            return;
        }
    }

    private void collect(Path place) throws IOException {
        if (isBeginning(place)) {
            return;
        }
        @Nullable Lease lease = Lease.tryTake(place);
        if (lease == null) {
            return;
        }
        if (lease.isHeld(clock.instant())) {
            lease.leave();
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

    /** Between being made and being locked, a place looks as if nobody had it. */
    private boolean isBeginning(Path place) throws IOException {
        return !Trees.isThere(place.resolve(Lease.LOCK))
                && Duration.between(Files.getLastModifiedTime(place).toInstant(), clock.instant())
                                .abs()
                                .compareTo(BEGINNING)
                        < 0;
    }
}
