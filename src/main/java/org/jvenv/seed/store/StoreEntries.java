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
import org.jvenv.log.Log;
import org.jvenv.platform.Cancellation;
import org.jvenv.seed.request.Seed;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.Trees;

/** The entries of the store, by the hash of their wheel. */
public final class StoreEntries {

    private final Path directory;
    private final Cancellation cancellation;
    private final StagingArea stagingArea;
    private final Map<String, Manifest> manifests = new HashMap<>();

    public StoreEntries(Path directory, Cancellation cancellation) {
        this.directory = directory;
        this.cancellation = cancellation;
        this.stagingArea = new StagingArea(directory);
    }

    public Path entry(String hash) {
        return directory.resolve(hash);
    }

    /** Returns the directories of all entries, in no order. */
    public List<Path> entries() {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                if (StoreIndex.isHash(String.valueOf(child.getFileName()))) {
                    found.add(child);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return found; // the store does not exist yet
        }
        return found;
    }

    /** Returns the manifest of an entry, even if its files were modified; reads it once. */
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

    /** Returns the entry, unless it is missing or one of its files was modified. */
    Optional<StoredWheel> intact(String hash) {
        Optional<Manifest> manifest = manifest(hash);
        if (manifest.isEmpty()) {
            if (Log.isOn()) {
                Log.debug(
                        Log.STORE,
                        "miss: entry `" + entry(hash) + "`: "
                                + (Files.exists(entry(hash)) ? "damaged manifest" : "it does not exist"));
            }
            return Optional.empty();
        }
        StoredWheel stored = StoredWheel.of(entry(hash), manifest.get());
        return stored.isIntact() ? Optional.of(stored) : Optional.empty();
    }

    /** Creates the entry of a wheel and replaces a damaged one. */
    StoredWheel put(String hash, Seed seed, byte[] content) throws IOException {
        Path draft = stagingArea.begin("wheel");
        try {
            if (Log.isOn()) {
                Log.info(Log.STORE, "unpacking `" + seed.file() + "` as entry " + hash);
            }
            Manifest manifest = StoreEntryBuilder.write(draft, seed, content, cancellation);
            manifests.remove(hash);
            Optional<StoredWheel> winner = StagingArea.moveIntoPlace(draft, entry(hash), () -> intactNow(hash));
            return winner.isPresent() ? winner.get() : StoredWheel.of(entry(hash), manifest);
        } finally {
            Trees.delete(draft);
        }
    }

    /** Replaces the entry of a wheel, even if it looks intact. */
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
