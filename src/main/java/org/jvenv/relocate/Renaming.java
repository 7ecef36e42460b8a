package org.jvenv.relocate;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jvenv.platform.Cancellation;
import org.jvenv.relocate.Changes.Link;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Journal.Move;
import org.jvenv.workplace.Workplace;

/**
 * Moves an environment within a file system: one rename for the whole environment, and two for each changed file. All
 * are performed, or none.
 *
 * <p>Existing files are never written to: they may be hard links of files in a store.
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
     * Performs the renames.
     *
     * @throws java.nio.file.AtomicMoveNotSupportedException if the new path is on another file system; then nothing was
     *     changed
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

    /** Reverts the renames. */
    void revert() throws IOException {
        workplace.journal().undo(moves);
    }

    /** Sets the owner of the original; necessary and possible only if root renames the environment of another user. */
    private static void keepOwner(Path file, Path draft) throws IOException {
        if (Files.exists(file) && !Files.getOwner(file).equals(Files.getOwner(draft))) {
            try {
                Files.setOwner(draft, Files.getOwner(file));
            } catch (FileSystemException e) {
                return; // whoever can write here may own the new file
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
