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
import org.jvenv.workplace.DirectoriesAbove;
import org.jvenv.workplace.Move;
import org.jvenv.workplace.Workplace;
import org.jvenv.workplace.WorkplaceDirectory;

/** The place an environment is on its way to: ours alone for a while, and as it was unless something appears there. */
final class Landing implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Two that are renamed to each other's place would wait for each other. */
    private static final Duration PATIENCE_AT_SOURCE = Duration.ofSeconds(10);

    private final Path prefix;
    private final Workplace workplace;
    private final DirectoriesAbove above;
    private @Nullable Workplace departure;

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
            return new Landing(prefix, workplace(prefix, PATIENCE, cancellation), above);
        } catch (IOException | RuntimeException e) {
            above.removeEmpty();
            throw e;
        }
    }

    Workplace workplace() {
        return workplace;
    }

    /**
     * Takes the old place {@code source}, too, so that whoever comes there first takes back what is left half done.
     *
     * @throws RelocationException if another process has it
     */
    void leave(Path source, Cancellation cancellation) throws IOException {
        Workplace taken = workplace(source, PATIENCE_AT_SOURCE, cancellation);
        departure = taken;
        taken.joinTo(workplace);
    }

    /** Deletes what is at the old place {@code source}, after it was {@linkplain #leave left}. */
    void depart(Path source) throws IOException {
        Workplace left = requireNonNull(departure, "it was left");
        left.journal().perform(List.of(new Move(source, left.replaced())));
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

    @Override
    public void close() throws IOException {
        workplace.close();
        if (departure != null) {
            departure.close();
        }
        above.removeEmpty(); // which are not empty if something appeared
    }

    /**
     * Waits for a run that is creating or replacing {@code place}: it may still take its environment back.
     *
     * @return the directories with files of killed runs that could not be restored
     */
    static List<Path> awaitOthers(Path place, Cancellation cancellation) throws IOException {
        if (!Trees.isThere(WorkplaceDirectory.in(place.resolveSibling(""), place))) {
            return List.of();
        }
        Workplace workplace = workplace(place, PATIENCE, cancellation);
        workplace.close();
        return workplace.setAside();
    }

    private static Workplace workplace(Path prefix, Duration patience, Cancellation cancellation) throws IOException {
        Path directory = WorkplaceDirectory.in(prefix.resolveSibling(""), prefix);
        @Nullable Workplace taken = Workplace.take(directory, prefix, patience, cancellation);
        if (taken == null) {
            throw RelocationException.busy(prefix, directory);
        }
        return taken;
    }
}
