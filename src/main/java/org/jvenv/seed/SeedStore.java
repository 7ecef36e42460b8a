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
import org.jvenv.seed.store.Manifest;
import org.jvenv.seed.store.StoreEntries;
import org.jvenv.seed.store.StoreFinding;
import org.jvenv.seed.store.StoreItem;
import org.jvenv.seed.store.WheelStore;
import org.jvenv.tree.AtomicFile;
import org.jvenv.tree.Trees;
import org.jvenv.version.NaturalOrder;
import org.jvenv.version.PackageVersion;
import org.jvenv.version.PythonVersion;
import org.jvenv.wheel.WheelName;

/** The wheel store as the user looks after it. */
public final class SeedStore {

    /** The minor versions of Python 3 for which newest releases are kept. */
    private static final int OLDEST_MINOR = 6;

    private static final int NEWEST_MINOR = 15;

    private final Path directory;
    private final Duration patience;
    private final StoreEntries shelf;
    private final WheelStore store;
    private final IndexWheels offers;

    /** The store in {@code directory}; the indexes are asked by {@link #update} alone. */
    public SeedStore(Path directory, Supplier<List<PackageIndex>> indexes, Cancellation cancellation) {
        this(directory, indexes, Duration.ofMinutes(1), cancellation);
    }

    /** The same, which waits for those who use the store as long as {@code patience} before it deletes something. */
    SeedStore(Path directory, Supplier<List<PackageIndex>> indexes, Duration patience, Cancellation cancellation) {
        this.patience = patience;
        this.directory = directory;
        this.shelf = new StoreEntries(directory, cancellation);
        this.store = new WheelStore(directory, cancellation);
        this.offers = new IndexWheels(indexes, store);
    }

    /** All whole entries, by project, the newest release first. */
    public List<StoreItem> list() {
        List<StoreItem> items = new ArrayList<>();
        for (Path entry : shelf.entries()) {
            String hash = String.valueOf(entry.getFileName());
            @Nullable Manifest manifest = shelf.manifest(hash).orElse(null);
            if (manifest != null) {
                items.add(item(hash, manifest));
            }
        }
        items.sort(Comparator.comparing(StoreItem::project, NaturalOrder.INSTANCE)
                .thenComparing(item -> PackageVersion.of(item.version()), Comparator.reverseOrder()));
        return items;
    }

    /**
     * Takes a wheel into the store, from where it is preferred from now on.
     *
     * @throws SeedingException if it is no wheel, or a broken one
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
     * Takes the newest release of {@code project} that each Python from 3.6 on can use into the store.
     *
     * @return those that are chosen for it now, the newest first
     * @throws org.jvenv.index.IndexException if they cannot be had
     */
    public List<StoreItem> update(String project) throws IOException {
        List<Seed> wanted = newestForEachPython(offers.candidates(project));
        if (wanted.isEmpty()) {
            throw SeedingException.notOffered(project, offers.name());
        }
        List<StoreItem> items = new ArrayList<>();
        try {
            for (Seed seed : wanted) {
                items.add(choose(offers.fetched(seed)));
            }
        } finally {
            store.use().end();
        }
        forgetOthers(project, items);
        return items;
    }

    /**
     * Takes wheels out of the store. Environments that have them keep them, unless they were made of symbolic links.
     *
     * @param version of this release alone, or of all for {@code null}
     * @throws SeedingException if there are none, or if a running jvenv uses the store
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
        FileChannel alone = alone();
        try {
            for (StoreItem item : removed) {
                store.chosen().remove(item.sha256());
                putAside(shelf.entry(item.sha256()), aside);
            }
        } finally {
            alone.close();
        }
        deleteAll(aside);
        return removed;
    }

    /**
     * Takes everything out that jvenv finds or makes again by itself: all but the wheels that the user chose.
     *
     * @throws SeedingException if a running jvenv uses the store
     */
    public void clean() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        List<Path> aside = new ArrayList<>();
        FileChannel alone = alone();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                String name = String.valueOf(child.getFileName());
                if (store.chosen().has(name)) {
                    putAside(child.resolve("bytecode"), aside);
                } else if (!name.equals("chosen") && !name.equals("lock")) {
                    putAside(child, aside);
                }
            }
        } finally {
            alone.close();
        }
        deleteAll(aside);
    }

    /** Renames {@code path}, which takes no time, so that nobody has to wait until it is deleted. */
    private void putAside(Path path, List<Path> aside) throws IOException {
        Path place = AtomicFile.hiddenSibling(directory.resolve("entry"), "removed");
        try {
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
            aside.add(place);
        } catch (NoSuchFileException e) {
            return; // it went by itself
        }
    }

    private static void deleteAll(List<Path> paths) throws IOException {
        for (Path path : paths) {
            Trees.delete(path);
        }
    }

    /**
     * Compares every file of the store with its hash, and makes entries that were altered anew from their wheels.
     *
     * @return what was found of each entry, in no order
     */
    public List<StoreFinding> verify() throws IOException {
        List<StoreFinding> findings = new ArrayList<>();
        for (Path entry : shelf.entries()) {
            findings.add(new Inspection(shelf, entry).perform());
        }
        return findings;
    }

    private FileChannel alone() throws IOException {
        @Nullable FileChannel alone = store.use().alone(patience);
        if (alone == null) {
            throw SeedingException.inUse(directory);
        }
        return alone;
    }

    private List<Seed> newestForEachPython(List<Seed> candidates) throws IOException {
        List<Seed> newest = new ArrayList<>();
        for (int minor = NEWEST_MINOR; minor >= OLDEST_MINOR; minor--) {
            PythonVersion python = PythonVersion.of(3, minor, 0);
            for (Seed candidate : candidates) {
                if (!candidate.isWithdrawn() && offers.fits(candidate, python)) {
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
        return item(hash, shelf.manifest(hash).orElseThrow());
    }

    /** What an earlier update chose stays in the store, but is not preferred any more. */
    private void forgetOthers(String project, List<StoreItem> current) throws IOException {
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
}
