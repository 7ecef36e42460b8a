package org.jvenv.create.destination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Journal.Move;

/** Collects the renames that change an existing environment. */
final class Moves {

    private final Path destination;
    private final Path replaced;
    private final List<Move> moves = new ArrayList<>();
    private final Set<Path> movedAside = new HashSet<>();

    /** Creates an empty list for {@code destination}; replaced files are moved to {@code replaced}. */
    Moves(Path destination, Path replaced) {
        this.destination = destination;
        this.replaced = replaced;
    }

    /** Plans to move {@code existing} aside, unless that is planned already. */
    void moveAside(Path existing) {
        if (movedAside.add(existing)) {
            moves.add(new Move(existing, replaced.resolve(Integer.toString(moves.size()))));
        }
    }

    /** Plans to move {@code built} to {@code target}, which does not exist by then. */
    void moveInto(Path built, Path target) {
        moves.add(new Move(built, target));
    }

    /** Whether {@code path} exists after the planned moves. */
    boolean exists(Path path) {
        return !movedAside.contains(path) && Trees.isThere(path);
    }

    /**
     * Checks that {@code directory} is inside the environment.
     *
     * @throws DestinationException if it is a link to a directory outside
     */
    void checkInside(Path directory) throws IOException {
        if (Files.isSymbolicLink(directory)) {
            Path target = directory.toRealPath();
            if (!target.startsWith(destination.toRealPath())) {
                throw DestinationException.linkOutside(directory, target);
            }
        }
    }

    List<Move> inOrder() {
        return List.copyOf(moves);
    }
}
