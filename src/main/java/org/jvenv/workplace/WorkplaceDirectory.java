package org.jvenv.workplace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jvenv.appdata.Keys;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Ownership;
import org.jvenv.tree.Trees;

/** The names of workplaces, and whether an existing directory can be used as one. */
public final class WorkplaceDirectory {

    /** The number of names that a workplace may have, because the first ones may be taken. */
    static final int MAX_CANDIDATES = 8;

    /** The prefix of hidden files that jvenv creates in other directories. */
    static final String HIDDEN = ".jvenv-";

    private static final String PREFIX = ".jvenv-work-";

    private static final List<String> ENTRIES = List.of("new", "old", "store", Partner.NAME, "copy", "journal.new");

    private WorkplaceDirectory() {}

    /** Whether {@code path} has the name of a workplace. */
    public static boolean isWorkplace(Path path) {
        return String.valueOf(path.getFileName()).startsWith(PREFIX);
    }

    /** Returns the path of the workplace for {@code destination} in {@code directory}. */
    public static Path in(Path directory, Path destination) {
        return directory.resolve(PREFIX + Keys.of(String.valueOf(destination.getFileName())));
    }

    /** Returns the name with this number for the workplace at {@code directory}; the first is its own. */
    static Path candidate(Path directory, int number) {
        return number == 0 ? directory : directory.resolveSibling(directory.getFileName() + "-" + number);
    }

    /**
     * Whether it is private and either locked or empty: in a shared directory, others may rename a private directory to
     * this name.
     */
    static boolean isUsable(Path candidate) throws IOException {
        try {
            Path lock = candidate.resolve(WorkplaceLock.name(candidate.getFileSystem()));
            return Ownership.isPrivate(candidate) && (Trees.isThere(lock) || Trees.isEmpty(candidate));
        } catch (NoSuchFileException e) {
            return true; // it was just removed, and will be created again
        }
    }

    /**
     * Creates {@code directory} with permissions for this user only.
     *
     * @return {@code false} if it exists
     * @throws NotWritableException if its parent is not writable
     */
    static boolean create(Path directory) throws IOException {
        try {
            FileModes.createPrivateDirectory(directory);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (AccessDeniedException e) {
            throw NotWritableException.of(requireNonNull(directory.getParent()));
        }
    }

    /** Whether jvenv creates entries of this name in a workplace, which the next run may delete. */
    static boolean isKnownEntry(String entry) {
        return ENTRIES.contains(entry) || entry.startsWith(HIDDEN) || entry.startsWith(WorkplaceLock.CLAIM);
    }
}
