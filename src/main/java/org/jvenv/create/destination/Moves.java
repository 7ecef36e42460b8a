package org.jvenv.create.destination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Move;

/** The renamings by which an environment that is there becomes another one, while they are planned. */
final class Moves {

    private final Path place;
    private final Path replaced;
    private final List<Move> moves = new ArrayList<>();
    private final Set<Path> gone = new HashSet<>();

    /** None yet, at {@code place}; what goes away, goes to {@code replaced}. */
    Moves(Path place, Path replaced) {
        this.place = place;
        this.replaced = replaced;
    }

    /** Plans to move away {@code theirs}, if that is not planned already. */
    void aside(Path theirs) {
        if (gone.add(theirs)) {
            moves.add(new Move(theirs, replaced.resolve(Integer.toString(moves.size()))));
        }
    }

    /** Plans to move {@code ours} to {@code theirs}, where nothing is by then. */
    void into(Path ours, Path theirs) {
        moves.add(new Move(ours, theirs));
    }

    /** Whether anything will have the name {@code path} after what is planned to go has gone. */
    boolean isThere(Path path) {
        return !gone.contains(path) && Trees.isThere(path);
    }

    /**
     * Makes sure that what is written into {@code directory} is written into the environment.
     *
     * @throws DestinationException if it is a link that leads out of it
     */
    void checkInside(Path directory) throws IOException {
        if (Files.isSymbolicLink(directory)) {
            Path target = directory.toRealPath();
            if (!target.startsWith(place.toRealPath())) {
                throw DestinationException.leadsOutside(directory, target);
            }
        }
    }

    List<Move> inOrder() {
        return List.copyOf(moves);
    }
}
