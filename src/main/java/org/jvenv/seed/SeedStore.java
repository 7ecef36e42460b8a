package org.jvenv.seed;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jvenv.index.PackageIndex;
import org.jvenv.platform.Cancellation;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedingException;
import org.jvenv.seed.source.IndexWheels;
import org.jvenv.seed.store.Inspection;
import org.jvenv.seed.store.Inspection.StoreFinding;
import org.jvenv.seed.store.Manifest;
import org.jvenv.seed.store.StoreEntries;
import org.jvenv.seed.store.WheelStore;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.Trees;
import org.jvenv.version.NaturalOrder;
import org.jvenv.version.PackageVersion;
import org.jvenv.version.PythonVersion;
import org.jvenv.wheel.WheelName;

/** The operations of {@code jvenv seed} and {@code jvenv cache} on the wheel store. */
public final class SeedStore {

    /** The minor versions of Python 3 for which {@link #update} downloads the newest release. */
    private static final int OLDEST_MINOR = 6;

    private static final int NEWEST_MINOR = 15;

    private final Path directory;
    private final Duration timeout;
    private final StoreEntries entries;
    private final WheelStore store;
    private final IndexWheels indexWheels;

    /** Uses the store in {@code directory}; only {@link #update} queries the indexes. */
    public SeedStore(Path directory, Supplier<List<PackageIndex>> indexes, Cancellation cancellation) {
        this(directory, indexes, Duration.ofMinutes(1), cancellation);
    }

    /** Waits at most {@code timeout} for other processes that use the store before it deletes something. */
    SeedStore(Path directory, Supplier<List<PackageIndex>> indexes, Duration timeout, Cancellation cancellation) {
        this.timeout = timeout;
        this.directory = directory;
        this.entries = new StoreEntries(directory, cancellation);
        this.store = new WheelStore(directory, cancellation);
        this.indexWheels = new IndexWheels(indexes, store);
    }

    /** Returns all complete entries, sorted by project, the newest release first. */
    public List<StoreItem> list() {
        List<StoreItem> items = new ArrayList<>();
        for (Path entry : entries.entries()) {
            String hash = String.valueOf(entry.getFileName());
            @Nullable Manifest manifest = entries.manifest(hash).orElse(null);
            if (manifest != null) {
                items.add(item(hash, manifest));
            }
        }
        items.sort(Comparator.comparing(StoreItem::project, NaturalOrder.INSTANCE)
                .thenComparing(item -> PackageVersion.of(item.version()), Comparator.reverseOrder()));
        return items;
    }

    /**
     * Adds a wheel to the store and prefers it from now on.
     *
     * @throws SeedingException if it is not a valid wheel
     */
    public StoreItem add(Path file) throws IOException {
        WheelName name = WheelName.parse(String.valueOf(file.getFileName()))
                .orElseThrow(() -> SeedingException.noWheelName(file));
        try {
            return choose(store.adopt(new Seed(name, file, file.toString())));
        } finally {
            store.use().end();
        }
    }

    /**
     * Downloads the newest release of {@code project} for each Python from 3.6 on.
     *
     * @return the releases that are preferred now, the newest first
     * @throws org.jvenv.index.IndexException if the index or a file is not available
     */
    public List<StoreItem> update(String project) throws IOException {
        List<Seed> wanted = newestForEachPython(indexWheels.candidates(project));
        if (wanted.isEmpty()) {
            throw SeedingException.notOnIndex(project, indexWheels.name());
        }
        List<StoreItem> items = new ArrayList<>();
        try {
            for (Seed seed : wanted) {
                items.add(choose(indexWheels.fetched(seed)));
            }
        } finally {
            store.use().end();
        }
        deselectOthers(project, items);
        return items;
    }

    /**
     * Removes wheels from the store. Environments keep their files, except those that are symbolic links.
     *
     * @param version the release to remove, or {@code null} for all
     * @throws SeedingException if there are none, or if another process uses the store
     */
    public List<StoreItem> remove(String project, @Nullable String version) throws IOException {
        List<StoreItem> removed = new ArrayList<>();
        for (StoreItem item : list()) {
            boolean named = WheelName.normalized(item.project()).equals(WheelName.normalized(project));
            if (named && (version == null || PackageVersion.of(version).equals(PackageVersion.of(item.version())))) {
                removed.add(item);
            }
        }
        if (removed.isEmpty()) {
            throw SeedingException.notInStore(version == null ? project : project + " " + version);
        }
        List<Path> aside = new ArrayList<>();
        FileChannel exclusiveLock = exclusiveLock();
        try {
            for (StoreItem item : removed) {
                store.chosen().remove(item.sha256());
                renameAside(entries.entry(item.sha256()), aside);
            }
        } finally {
            exclusiveLock.close();
        }
        deleteAll(aside);
        return removed;
    }

    /**
     * Deletes everything that jvenv can create again: all except the wheels that the user chose.
     *
     * @throws SeedingException if another process uses the store
     */
    public void clean() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> aside = new ArrayList<>();
        FileChannel exclusiveLock = exclusiveLock();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                String name = String.valueOf(child.getFileName());
                if (store.chosen().has(name)) {
                    renameAside(child.resolve("bytecode"), aside);
                } else if (!name.equals("chosen") && !name.equals("lock")) {
                    renameAside(child, aside);
                }
            }
        } finally {
            exclusiveLock.close();
        }
        deleteAll(aside);
    }

    /** Renames {@code path}, so that other processes do not wait until it is deleted. */
    private void renameAside(Path path, List<Path> aside) throws IOException {
        Path place = AtomicFile.hiddenSibling(directory.resolve("entry"), "removed");
        try {
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
            aside.add(place);
        } catch (NoSuchFileException e) {
            return; // another process deleted it
        }
    }

    private static void deleteAll(List<Path> paths) throws IOException {
        for (Path path : paths) {
            Trees.delete(path);
        }
    }

    /**
     * Compares every file of the store with its hash, and unpacks modified entries again from their wheels.
     *
     * @return one finding for each entry, in no order
     */
    public List<StoreFinding> verify() throws IOException {
        List<StoreFinding> findings = new ArrayList<>();
        for (Path entry : entries.entries()) {
            findings.add(new Inspection(entries, entry).perform());
        }
        return findings;
    }

    private FileChannel exclusiveLock() throws IOException {
        @Nullable FileChannel exclusiveLock = store.use().exclusiveLock(timeout);
        if (exclusiveLock == null) {
            throw SeedingException.inUse(directory);
        }
        return exclusiveLock;
    }

    private List<Seed> newestForEachPython(List<Seed> candidates) throws IOException {
        List<Seed> newest = new ArrayList<>();
        for (int minor = NEWEST_MINOR; minor >= OLDEST_MINOR; minor--) {
            PythonVersion python = PythonVersion.of(3, minor, 0);
            for (Seed candidate : candidates) {
                if (!candidate.isWithdrawn() && indexWheels.fits(candidate, python)) {
                    if (!newest.contains(candidate)) {
                        newest.add(candidate);
                    }
                    break;
                }
            }
        }
        return newest;
    }

    private StoreItem choose(Seed kept) throws IOException {
        Path entry = requireNonNull(kept.file().getParent());
        String hash = String.valueOf(entry.getFileName());
        store.chosen().add(hash, String.valueOf(kept.file().getFileName()));
        return item(hash, entries.manifest(hash).orElseThrow());
    }

    /** Keeps the wheels of an earlier update in the store, but no longer prefers them. */
    private void deselectOthers(String project, List<StoreItem> current) throws IOException {
        for (StoreItem item : list()) {
            boolean same = WheelName.normalized(item.project()).equals(WheelName.normalized(project));
            if (same && item.chosen() && !current.contains(item)) {
                store.chosen().remove(item.sha256());
            }
        }
    }

    private StoreItem item(String hash, Manifest manifest) {
        Manifest.Facts facts = manifest.facts();
        return new StoreItem(
                facts.name(),
                facts.version(),
                facts.requiresPython(),
                hash,
                store.chosen().has(hash));
    }

    /**
     * A wheel of the store in the output of {@code jvenv seed}.
     *
     * @param project the name in its metadata
     * @param version its release
     * @param requiresPython {@code Requires-Python}, or {@code null} if it is missing
     * @param sha256 the hash of the wheel and name of its entry
     * @param chosen whether the user has chosen it, so that it is preferred
     */
    public record StoreItem(
            String project, String version, @Nullable String requiresPython, String sha256, boolean chosen) {

        /** Returns the form for messages: {@code pip 24.2}. */
        @Override
        public String toString() {
            return project + " " + version;
        }
    }
}
