package org.jvenv.manage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.platform.Cancellation;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.HeldDirectory;
import org.jvenv.tree.Ownership;
import org.jvenv.tree.Trees;
import org.jvenv.workplace.Journal.Move;
import org.jvenv.workplace.Workplace;

/**
 * The hidden directory next to a removed environment that cannot be renamed into the trash. Only the user can write to
 * it; if another user's file has its name, another name is used.
 */
final class AdjacentTrash {

    private static final String NAME = ".jvenv-trash";
    private static final int MAX_NAMES = 8;

    private AdjacentTrash() {}

    /**
     * Returns the directory next to {@code prefix}, and creates it if necessary.
     *
     * @throws EnvironmentException if all its names are taken
     */
    static Path nextTo(Path prefix) throws IOException {
        for (int i = 0; i < MAX_NAMES; i++) {
            Path directory = prefix.resolveSibling(i == 0 ? NAME : NAME + "-" + i);
            try {
                FileModes.createPrivateDirectory(directory);
                return directory;
            } catch (FileAlreadyExistsException e) {
                if (Ownership.isPrivate(directory)) {
                    return directory;
                }
            }
        }
        throw EnvironmentException.publicTrash(prefix.resolveSibling(NAME));
    }

    /** Renames {@code prefix} to {@code place} in such a directory, or copies it if it cannot be renamed. */
    static void move(Path prefix, Path place, Cancellation cancellation) throws IOException {
        Path directory = place.resolveSibling("");
        Path name = requireNonNull(prefix.getFileName(), "a removed environment has a name");
        try (HeldDirectory from = HeldDirectory.open(prefix.resolveSibling(""));
                HeldDirectory to = HeldDirectory.open(directory)) {
            if (!Ownership.isPrivate(to, directory)) {
                throw EnvironmentException.publicTrash(directory);
            }
            from.move(name, to, requireNonNull(place.getFileName(), "an entry has a name"));
        } catch (AtomicMoveNotSupportedException e) {
            try (Workplace workplace = Workplace.lock(prefix, Workplace.TIMEOUT, cancellation)) {
                Path copied = workplace.replaced();
                workplace.journal().perform(List.of(new Move(prefix, copied), new Move(copied, place)));
            }
        }
    }

    /**
     * Checks that only this user can write to the directory of the removed environment.
     *
     * @throws EnvironmentException if others can write to it
     */
    static void check(TrashEntry entry) throws IOException {
        Path directory = entry.place().resolveSibling("");
        if (entry.place().startsWith(entry.entry())) {
            return;
        }
        if (!String.valueOf(directory.getFileName()).startsWith(NAME) || !Ownership.isPrivate(directory)) {
            throw EnvironmentException.publicTrash(directory);
        }
    }

    /** Deletes the directory if it is empty. */
    static void deleteIfEmpty(TrashEntry entry) throws IOException {
        Path directory = entry.place().resolveSibling("");
        try {
            if (!entry.place().startsWith(entry.entry()) && Trees.isEmpty(directory)) {
                Files.deleteIfExists(directory);
            }
        } catch (NoSuchFileException e) {
            return; // another process has deleted it
        }
    }
}
