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

/** The names of workplaces, and whether a directory of such a name may be used as one. */
public final class WorkplaceDirectory {

    /** How many names a workplace may have, because somebody else may have put something under the first ones. */
    static final int MOST_CANDIDATES = 8;

    /** How the names of hidden files begin that jvenv makes in other directories. */
    static final String HIDDEN = ".jvenv-";

    private static final String PREFIX = ".jvenv-work-";

    private static final List<String> CONTENT = List.of("new", "old", "store", Partner.NAME, "copy", "journal.new");

    private WorkplaceDirectory() {}

    /** Whether {@code path} is the workplace of some destination. */
    public static boolean isOne(Path path) {
        return String.valueOf(path.getFileName()).startsWith(PREFIX);
    }

    /** Where the workplace for {@code place} is when it lies in {@code directory}. */
    public static Path in(Path directory, Path place) {
        return directory.resolve(PREFIX + Keys.of(String.valueOf(place.getFileName())));
    }

    /** The name with this number that the workplace at {@code directory} may have: the first is its own. */
    static Path candidate(Path directory, int number) {
        return number == 0 ? directory : directory.resolveSibling(directory.getFileName() + "-" + number);
    }

    /** In a directory of all, others may give its name to one of ours: such a one is not empty, and has no lock. */
    static boolean isOurs(Path candidate) throws IOException {
        try {
            Path lock = candidate.resolve(WorkplaceLock.name(candidate.getFileSystem()));
            return Ownership.isOursAlone(candidate) && (Trees.isThere(lock) || Trees.isEmpty(candidate));
        } catch (NoSuchFileException e) {
            return true; // it was just removed, and will be created again
        }
    }

    /**
     * Creates {@code directory} for this user alone.
     *
     * @return false if something has its name already
     * @throws NotWritableException if the directory above cannot be written to
     */
    static boolean make(Path directory) throws IOException {
        try {
            FileModes.createPrivateDirectory(directory);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (AccessDeniedException e) {
            throw NotWritableException.of(requireNonNull(directory.getParent()));
        }
    }

    /** Whether jvenv makes entries of this name in a workplace, which the next run may delete. */
    static boolean isMadeByJvenv(String entry) {
        return CONTENT.contains(entry) || entry.startsWith(HIDDEN) || entry.startsWith(WorkplaceLock.CLAIM);
    }
}
