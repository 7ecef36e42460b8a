package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jvenv.platform.Cancellation;
import org.jvenv.seed.request.Seed;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.Trees;

/** The directory of the store's entries, by hash. */
public final class StoreEntries {

    private final Path directory;
    private final Cancellation cancellation;
    private final StagingArea drafts;
    private final Map<String, Manifest> manifests = new HashMap<>();

    public StoreEntries(Path directory, Cancellation cancellation) {
        this.directory = directory;
        this.cancellation = cancellation;
        this.drafts = new StagingArea(directory);
    }

    public Path entry(String hash) {
        return directory.resolve(hash);
    }

    /** The directories of all entries, in no order. */
    public List<Path> entries() {
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
    public Optional<Manifest> manifest(String hash) {
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
        Path draft = drafts.begin("wheel");
        try {
            Manifest manifest = StoreEntryBuilder.write(draft, seed, content, cancellation);
            manifests.remove(hash);
            Optional<StoredWheel> winner = StagingArea.moveIntoPlace(draft, entry(hash), () -> intactNow(hash));
            return winner.isPresent() ? winner.get() : StoredWheel.of(entry(hash), manifest);
        } finally {
            Trees.delete(draft);
        }
    }

    /** Makes the entry of a wheel anew, whatever the one that is there looks like. */
    StoredWheel replace(String hash, Seed seed, byte[] content) throws IOException {
        Path aside = AtomicFile.hiddenSibling(entry(hash), "damaged");
        Files.move(entry(hash), aside, StandardCopyOption.ATOMIC_MOVE);
        try {
            return put(hash, seed, content);
        } finally {
            Trees.delete(aside);
        }
    }

    private Optional<StoredWheel> intactNow(String hash) {
        manifests.remove(hash);
        return intact(hash);
    }
}
