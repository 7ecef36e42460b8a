package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;

/**
 * Creates parts of the store under a temporary name and then renames them, so that they are always complete.
 *
 * <p>No lock is needed: a process that loses a race uses the result of the winner.
 */
final class StagingArea {

    private static final long STALE_MILLIS = 3_600_000;
    private static final int ATTEMPTS = 10;

    private final Path directory;

    StagingArea(Path directory) {
        this.directory = directory;
    }

    /** Creates an empty private directory; the caller deletes it if it is not renamed into place. */
    Path begin(String purpose) throws IOException {
        FileModes.createPrivateDirectories(directory);
        Path draft = AtomicFile.hiddenSibling(directory.resolve(purpose), purpose);
        FileModes.createPrivateDirectories(draft);
        removeStale(draft);
        return draft;
    }

    /**
     * Renames {@code draft} to {@code place}, where it replaces a damaged directory.
     *
     * @param winner returns an intact result of another process at {@code place}, if there is one
     * @return that result, or nothing if {@code draft} was renamed
     */
    static <T> Optional<T> moveIntoPlace(Path draft, Path place, Supplier<Optional<T>> winner) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
                return Optional.empty();
            } catch (FileSystemException e) {
                Optional<T> there = winner.get();
                if (there.isPresent()) {
                    return there;
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                discard(place);
            }
        }
    }

    private static void discard(Path damaged) throws IOException {
        Path aside = AtomicFile.hiddenSibling(damaged, "damaged");
        try {
            Files.move(damaged, aside, StandardCopyOption.ATOMIC_MOVE);
            Trees.delete(aside);
        } catch (NoSuchFileException e) {
            return; // another process has renamed it
        }
    }

    /**
     * Deletes old stagingArea. The current time is that of {@code draft}, because a file system may have its own clock.
     */
    private void removeStale(Path draft) throws IOException {
        long now = Files.getLastModifiedTime(draft).toMillis();
        try (DirectoryStream<Path> stagingArea = Files.newDirectoryStream(directory, ".jvenv-*")) {
            for (Path old : stagingArea) {
                if (now - Files.getLastModifiedTime(old).toMillis() > STALE_MILLIS) {
                    Trees.delete(old);
                }
            }
        } catch (NoSuchFileException | DirectoryIteratorException e) {
            return; // another process deletes them at the same time
        }
    }
}
