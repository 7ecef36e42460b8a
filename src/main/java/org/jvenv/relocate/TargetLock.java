package org.jvenv.relocate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Journal.Move;
import org.jvenv.workplace.ParentDirectories;
import org.jvenv.workplace.Workplace;

/** Locks the target of a copy or rename, and restores it unless the result is published. */
final class TargetLock implements AutoCloseable {

    /** Shorter, because two renames in opposite directions wait for each other. */
    private static final Duration TIMEOUT_AT_SOURCE = Duration.ofSeconds(10);

    private final Path prefix;
    private final Workplace workplace;
    private final ParentDirectories above;
    private @Nullable Workplace sourceWorkplace;

    private TargetLock(Path prefix, Workplace workplace, ParentDirectories above) {
        this.prefix = prefix;
        this.workplace = workplace;
        this.above = above;
    }

    /**
     * Locks {@code prefix}, and waits for another process that has locked it.
     *
     * @throws org.jvenv.workplace.PlaceException if the other process holds the lock for too long
     */
    static TargetLock at(Path prefix, Cancellation cancellation) throws IOException {
        ParentDirectories above = new ParentDirectories();
        try {
            above.make(prefix.getParent());
            return new TargetLock(prefix, Workplace.lock(prefix, Workplace.TIMEOUT, cancellation), above);
        } catch (IOException | RuntimeException e) {
            above.removeEmpty();
            throw e;
        }
    }

    Workplace workplace() {
        return workplace;
    }

    /**
     * Locks the old path {@code source} too, so that the next command on either path reverts an incomplete rename.
     *
     * @throws org.jvenv.workplace.PlaceException if another process holds the lock for too long
     */
    void lockSource(Path source, Cancellation cancellation) throws IOException {
        Workplace taken = Workplace.lock(source, TIMEOUT_AT_SOURCE, cancellation);
        sourceWorkplace = taken;
        taken.joinTo(workplace);
    }

    /** Deletes the environment at the old path {@code source}, which {@link #lockSource} has locked. */
    void deleteSource(Path source) throws IOException {
        Workplace left = requireNonNull(sourceWorkplace, "the source is locked");
        left.journal().perform(List.of(new Move(source, left.replaced())));
    }

    Path prefix() {
        return prefix;
    }

    /** Deletes what was built. */
    void clear() throws IOException {
        Trees.delete(workplace.built());
        Trees.delete(workplace.replaced());
    }

    /** Publishes the built environment. */
    void publish() throws IOException {
        if (Trees.isThere(prefix)) {
            throw RelocationException.taken(prefix); // by another process
        }
        Files.move(workplace.built(), prefix, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Reverts {@link #publish}. */
    void revert() throws IOException {
        Files.move(prefix, workplace.built(), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        workplace.close();
        if (sourceWorkplace != null) {
            sourceWorkplace.close();
        }
        above.removeEmpty(); // they are not empty if the environment was published
    }
}
