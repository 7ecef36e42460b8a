package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.DirectoriesAbove;
import org.jvenv.workplace.Workplace;

/** The place an environment is on its way to: ours alone for a while, and as it was unless something appears there. */
final class Landing implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path prefix;
    private final Workplace workplace;
    private final DirectoriesAbove above;

    private Landing(Path prefix, Workplace workplace, DirectoriesAbove above) {
        this.prefix = prefix;
        this.workplace = workplace;
        this.above = above;
    }

    /**
     * Takes {@code prefix}, waiting for another process that has it.
     *
     * @throws RelocationException if it cannot be had
     */
    static Landing at(Path prefix, Cancellation cancellation) throws IOException {
        DirectoriesAbove above = new DirectoriesAbove();
        try {
            above.make(prefix.getParent());
            return new Landing(prefix, workplace(prefix, cancellation), above);
        } catch (IOException | RuntimeException e) {
            above.removeEmpty();
            throw e;
        }
    }

    Workplace workplace() {
        return workplace;
    }

    /** Takes back what a killed run left half done at {@code prefix}, if none is at work there. */
    static void recover(Path prefix) throws IOException {
        Path directory = Workplace.pathIn(prefix.resolveSibling(""), prefix);
        if (Files.isDirectory(directory)) {
            @Nullable Workplace left = Workplace.tryTake(directory);
            if (left != null) {
                left.close();
            }
        }
    }

    Path prefix() {
        return prefix;
    }

    /** Begins anew: what was built goes. */
    void clear() throws IOException {
        Trees.delete(workplace.built());
        Trees.delete(workplace.replaced());
    }

    /** Has what was built appear. */
    void appear() throws IOException {
        if (Trees.isThere(prefix)) {
            throw RelocationException.taken(prefix); // by somebody who was faster
        }
        Files.move(workplace.built(), prefix, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Has it disappear again. */
    void withdraw() throws IOException {
        Files.move(prefix, workplace.built(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** What could not be deleted. */
    List<Path> leftBehind() {
        return workplace.leftBehind();
    }

    @Override
    public void close() throws IOException {
        workplace.close();
        above.removeEmpty(); // which are not empty if something appeared
    }

    private static Workplace workplace(Path prefix, Cancellation cancellation) throws IOException {
        Path directory = Workplace.pathIn(prefix.resolveSibling(""), prefix);
        @Nullable Workplace taken = Workplace.take(directory, PATIENCE, cancellation);
        if (taken == null) {
            throw RelocationException.busy(prefix, directory);
        }
        return taken;
    }
}
