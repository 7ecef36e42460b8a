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

/** The wheels of a package index. They come into the store, and from there, like others, into environments. */
final class IndexWheels implements WheelSource {

    private final Supplier<PackageIndex> source;
    private final WheelStore store;
    private @Nullable PackageIndex index;

    /** Asks the index of {@code source}, which is not made before. */
    IndexWheels(Supplier<PackageIndex> source, WheelStore store) {
        this.source = source;
        this.store = store;
    }

    @Override
    public String name() {
        return "the index " + index();
    }

    /**
     * Those of finished releases first (PEP 440): others are for those who name them, or where there is nothing else.
     */
    @Override
    public List<Seed> candidates(String project, Interpreter interpreter) {
        return candidates(project);
    }

    List<Seed> candidates(String project) {
        List<Seed> finished = new ArrayList<>();
        List<Seed> unfinished = new ArrayList<>();
        for (IndexFile file : index().files(project)) {
            WheelName wheel = WheelName.parse(file.name()).orElse(null);
            if (wheel != null && wheel.isOf(project)) {
                Path place = store.downloads().resolve(file.name());
                (wheel.version().isPreRelease() ? unfinished : finished).add(new Seed(wheel, place, name(), file));
            }
        }
        WheelDirectory.sortNewestFirst(finished);
        WheelDirectory.sortNewestFirst(unfinished);
        finished.addAll(unfinished);
        return finished;
    }

    @Override
    public boolean fits(Seed candidate, Interpreter interpreter) {
        return fits(candidate, interpreter.version());
    }

    boolean fits(Seed candidate, PythonVersion python) {
        return candidate.wheel().isUniversalFor(python)
                && WheelStore.admits(requireNonNull(candidate.offer()).requiresPython(), python);
    }

    /** The same wheel as an entry of the store keeps it; nothing is fetched that is there already. */
    Seed fetched(Seed seed) throws IOException {
        IndexFile offer = requireNonNull(seed.offer());
        if (offer.sha256() != null && StoreIndex.isHash(offer.sha256())) {
            Optional<Seed> kept = store.kept(offer.sha256(), seed.wheel(), offer.name(), seed.origin());
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        store.use().begin();
        Path file = index().download(offer, store.downloads());
        try {
            return store.adopt(new Seed(seed.wheel(), file, seed.origin()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private PackageIndex index() {
        @Nullable PackageIndex known = index;
        if (known == null) {
            known = source.get();
            index = known;
        }
        return known;
    }
}
