package org.jvenv.seed;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jvenv.index.IndexFile;
import org.jvenv.index.PackageIndex;
import org.jvenv.python.Interpreter;
import org.jvenv.version.PythonVersion;
import org.jvenv.wheel.WheelName;

/** The wheels of the package indexes. They come into the store, and from there, like others, into environments. */
final class IndexWheels implements WheelSource {

    private final Supplier<List<PackageIndex>> source;
    private final WheelStore store;
    private @Nullable List<PackageIndex> indexes;

    /** Asks the indexes of {@code source}, which are not made before. */
    IndexWheels(Supplier<List<PackageIndex>> source, WheelStore store) {
        this.source = source;
        this.store = store;
    }

    @Override
    public String name() {
        StringBuilder name = new StringBuilder();
        for (PackageIndex index : indexes()) {
            name.append(name.isEmpty() ? "" : ", ").append(name(index));
        }
        return name.toString();
    }

    /**
     * Those of finished releases first (PEP 440): others are for those who name them, or where there is nothing else.
     * Where several indexes have the same release, that of the first index comes first.
     */
    @Override
    public List<Seed> candidates(String project, Interpreter interpreter) {
        return candidates(project);
    }

    List<Seed> candidates(String project) {
        List<Seed> finished = new ArrayList<>();
        List<Seed> unfinished = new ArrayList<>();
        for (PackageIndex index : indexes()) {
            for (Seed seed : candidates(project, index)) {
                (seed.wheel().version().isPreRelease() ? unfinished : finished).add(seed);
            }
        }
        WheelDirectory.sortNewestFirst(finished);
        WheelDirectory.sortNewestFirst(unfinished);
        finished.addAll(unfinished);
        return finished;
    }

    private List<Seed> candidates(String project, PackageIndex index) {
        List<Seed> found = new ArrayList<>();
        for (IndexFile file : index.files(project)) {
            WheelName wheel = WheelName.parse(file.name()).orElse(null);
            if (wheel != null && wheel.isOf(project)) {
                Path place = store.downloads().resolve(file.name());
                found.add(new Seed(wheel, place, name(index), new Offer(index, file)));
            }
        }
        return found;
    }

    @Override
    public boolean fits(Seed candidate, Interpreter interpreter) {
        return fits(candidate, interpreter.version());
    }

    boolean fits(Seed candidate, PythonVersion python) {
        return candidate.wheel().isUniversalFor(python)
                && WheelStore.admits(requireNonNull(candidate.offer()).file().requiresPython(), python);
    }

    /** The same wheel as an entry of the store keeps it; nothing is fetched that is there already. */
    Seed fetched(Seed seed) throws IOException {
        Offer offer = requireNonNull(seed.offer());
        @Nullable String hash = offer.file().sha256();
        if (hash != null && StoreIndex.isHash(hash)) {
            Optional<Seed> kept = store.kept(hash, seed.wheel(), offer.file().name(), seed.origin());
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        store.use().begin();
        Path file = offer.index().download(offer.file(), store.downloads());
        try {
            return store.adopt(new Seed(seed.wheel(), file, seed.origin()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String name(PackageIndex index) {
        return "the index " + index;
    }

    private List<PackageIndex> indexes() {
        @Nullable List<PackageIndex> known = indexes;
        if (known == null) {
            known = source.get();
            indexes = known;
        }
        return known;
    }
}
