package org.jvenv.seed;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Trees;

/**
 * The directory of the store's entries, by hash.
 *
 * <p>An entry is made aside and renamed into place: it is whole, or it is not there. No lock is needed, and whoever
 * loses a race uses what the winner made.
 */
final class Shelf {

    private static final long STALE_MILLIS = 3_600_000;
    private static final int ATTEMPTS = 10;

    private final Path directory;
    private final Map<String, Manifest> manifests = new HashMap<>();

    Shelf(Path directory) {
        this.directory = directory;
    }

    Path entry(String hash) {
        return directory.resolve(hash);
    }

    /** The directories of all entries, in no order. */
    List<Path> entries() {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                if (StoreIndex.isHash(String.valueOf(child.getFileName()))) {
                    found.add(child);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return found; // nothing was ever put into it
        }
        return found;
    }

    /** Reads the manifest of an entry, once, whether or not its files are as they were. */
    Optional<Manifest> manifest(String hash) {
        Manifest known = manifests.get(hash);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Manifest> read = StoredWheel.manifestIn(entry(hash));
        if (read.isPresent()) {
            manifests.put(hash, read.get());
        }
        return read;
    }

    /** The entry, unless it is missing or any of its files was altered. */
    Optional<StoredWheel> intact(String hash) {
        Optional<Manifest> manifest = manifest(hash);
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        StoredWheel stored = StoredWheel.of(entry(hash), manifest.get());
        return stored.isIntact() ? Optional.of(stored) : Optional.empty();
    }

    /** Makes the entry of a wheel, in the place of a damaged one that may be there. */
    StoredWheel put(String hash, Seed seed, byte[] content) throws IOException {
        FileModes.createPrivateDirectories(directory);
        Path draft = AtomicFile.hiddenSibling(entry(hash), "wheel");
        try {
            FileModes.createPrivateDirectories(draft);
            removeStaleDrafts(draft);
            Manifest manifest = StoreEntryDraft.write(draft, seed, content);
            Optional<StoredWheel> winner = moveIntoPlace(draft, hash);
            return winner.isPresent() ? winner.get() : StoredWheel.of(entry(hash), manifest);
        } finally {
            Trees.delete(draft);
        }
    }

    /** Gives the draft its name; if another process has put the same there meanwhile, that one is the result. */
    private Optional<StoredWheel> moveIntoPlace(Path draft, String hash) throws IOException {
        Path entry = entry(hash);
        for (int attempt = 1; ; attempt++) {
            manifests.remove(hash);
            try {
                Files.move(draft, entry, StandardCopyOption.ATOMIC_MOVE);
                return Optional.empty();
            } catch (FileSystemException e) {
                Optional<StoredWheel> winner = intact(hash);
                if (winner.isPresent()) {
                    return winner;
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                discard(entry);
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
    private void removeStaleDrafts(Path draft) throws IOException {
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
