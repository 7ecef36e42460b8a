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
 * Parts of the store that are made aside and renamed into place: each is whole, or it is not there.
 *
 * <p>No lock is needed, and whoever loses a race uses what the winner made.
 */
final class StagingArea {

    private static final long STALE_MILLIS = 3_600_000;
    private static final int ATTEMPTS = 10;

    private final Path directory;

    StagingArea(Path directory) {
        this.directory = directory;
    }

    /** Makes an empty directory nobody else knows of; whoever has it deletes it, if it did not go into place. */
    Path begin(String purpose) throws IOException {
        FileModes.createPrivateDirectories(directory);
        Path draft = AtomicFile.hiddenSibling(directory.resolve(purpose), purpose);
        FileModes.createPrivateDirectories(draft);
        removeStale(draft);
        return draft;
    }

    /**
     * Gives {@code draft} its name, in the place of something damaged that may have it.
     *
     * @param winner looks whether another process has put the same there, whole
     * @return what that process made; nothing if it is the draft that is there now
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
            return; // another process was faster
        }
    }

    /** Age is told by the file system's own clock: that of {@code draft}, which was made this moment. */
    private void removeStale(Path draft) throws IOException {
        long now = Files.getLastModifiedTime(draft).toMillis();
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(directory, ".jvenv-*")) {
            for (Path old : drafts) {
                if (now - Files.getLastModifiedTime(old).toMillis() > STALE_MILLIS) {
                    Trees.delete(old);
                }
            }
        } catch (NoSuchFileException | DirectoryIteratorException e) {
            return; // another process cleans up, too
        }
    }
}
