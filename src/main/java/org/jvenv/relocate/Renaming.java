package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Move;
import org.jvenv.workplace.Workplace;

/**
 * Moves an environment on its file system: one renaming for the whole of it, and two for each file that has to change.
 * All are made, or none.
 *
 * <p>A file that has to change is never written to: it may have a second name, in a store of wheels for one.
 */
final class Renaming {

    private final Path from;
    private final Path to;
    private final Changes changes;
    private final Workplace workplace;
    private final List<Move> moves = new ArrayList<>();

    Renaming(Path from, Path to, Changes changes, Workplace workplace) {
        this.from = from;
        this.to = to;
        this.changes = changes;
        this.workplace = workplace;
    }

    /**
     * Does it.
     *
     * @throws java.nio.file.AtomicMoveNotSupportedException if the new place is on another file system; nothing was
     *     changed then
     */
    void perform(Cancellation cancellation) throws IOException {
        Files.createDirectory(workplace.built());
        Files.createDirectory(workplace.replaced());
        if (!from.equals(to)) {
            moves.add(new Move(from, to));
        }
        for (Map.Entry<Path, byte[]> changed : changes.contents().entrySet()) {
            cancellation.check();
            Path draft = draft();
            new Copy(from, to, changes).write(changed.getKey(), changed.getValue(), draft);
            keepOwner(from.resolve(changed.getKey()), draft);
            replace(changed.getKey(), draft);
        }
        for (Link link : changes.links()) {
            if (link.isChanged()) {
                replace(link.file(), Files.createSymbolicLink(draft(), link.after()));
            }
        }
        for (Path dropped : changes.dropped()) {
            moveAway(dropped);
        }
        cancellation.check();
        workplace.journal().perform(moves);
    }

    /** Takes it back. */
    void withdraw() throws IOException {
        workplace.journal().reverse(moves);
    }

    /** Which only matters, and only can be done, where root renames what is somebody else's. */
    private static void keepOwner(Path file, Path draft) throws IOException {
        if (Files.exists(file) && !Files.getOwner(file).equals(Files.getOwner(draft))) {
            try {
                Files.setOwner(draft, Files.getOwner(file));
            } catch (FileSystemException e) {
                return; // who may write here may also own what is written
            }
        }
    }

    private Path draft() {
        return workplace.built().resolve(Integer.toString(moves.size()));
    }

    private void replace(Path file, Path draft) {
        moveAway(file);
        moves.add(new Move(draft, to.resolve(file)));
    }

    private void moveAway(Path file) {
        if (Trees.isThere(from.resolve(file))) {
            moves.add(new Move(to.resolve(file), workplace.replaced().resolve(Integer.toString(moves.size()))));
        }
    }
}
