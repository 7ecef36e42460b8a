package org.jvenv.manage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.HeldDirectory;
import org.jvenv.tree.Ownership;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Move;
import org.jvenv.workplace.Workplace;

/**
 * The hidden directory beside a removed environment that cannot be renamed into the trash. It is ours alone; where
 * somebody else has put something under its name, another name is taken.
 */
final class TrashElsewhere {

    private static final String NAME = ".jvenv-trash";
    private static final int MOST_NAMES = 8;

    private TrashElsewhere() {}

    /**
     * The one beside {@code prefix}, which is made if need be.
     *
     * @throws EnvironmentException if all its names are taken
     */
    static Path beside(Path prefix) throws IOException {
        for (int i = 0; i < MOST_NAMES; i++) {
            Path room = prefix.resolveSibling(i == 0 ? NAME : NAME + "-" + i);
            try {
                FileModes.createPrivateDirectory(room);
                return room;
            } catch (FileAlreadyExistsException e) {
                if (Ownership.isOursAlone(room)) {
                    return room;
                }
            }
        }
        throw EnvironmentException.foreignTrash(prefix.resolveSibling(NAME));
    }

    /** Renames {@code prefix} to {@code place} in such a directory, or has it copied there if it cannot be. */
    static void move(Path prefix, Path place) throws IOException {
        Path room = place.resolveSibling("");
        Path name = requireNonNull(prefix.getFileName(), "what is removed has a name");
        try (HeldDirectory from = HeldDirectory.open(prefix.resolveSibling(""));
                HeldDirectory to = HeldDirectory.open(room)) {
            if (!Ownership.isOursAlone(to, room)) {
                throw EnvironmentException.foreignTrash(room);
            }
            from.move(name, to, requireNonNull(place.getFileName(), "so has its entry"));
        } catch (AtomicMoveNotSupportedException e) {
            try (Workplace workplace = Removal.workplace(prefix)) {
                Path copied = workplace.replaced();
                workplace.journal().perform(List.of(new Move(prefix, copied), new Move(copied, place)));
            }
        }
    }

    /**
     * Checks that only this user can write to the directory of the removed environment.
     *
     * @throws EnvironmentException if it does not
     */
    static void check(TrashEntry kept) throws IOException {
        Path room = kept.place().resolveSibling("");
        if (kept.place().startsWith(kept.entry())) {
            return;
        }
        if (!String.valueOf(room.getFileName()).startsWith(NAME) || !Ownership.isOursAlone(room)) {
            throw EnvironmentException.foreignTrash(room);
        }
    }

    /** Deletes the directory if nothing is in it any more. */
    static void tidy(TrashEntry kept) throws IOException {
        Path room = kept.place().resolveSibling("");
        try {
            if (!kept.place().startsWith(kept.entry()) && Trees.isEmpty(room)) {
                Files.deleteIfExists(room);
            }
        } catch (NoSuchFileException e) {
            return; // another process was faster
        }
    }
}
