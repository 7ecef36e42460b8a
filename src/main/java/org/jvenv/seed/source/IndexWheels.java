package org.jvenv.seed.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.Seed.RemoteWheel;
import org.jvenv.seed.store.WheelStore;
import org.jvenv.version.PythonVersion;
import org.jvenv.wheel.WheelName;

/** The wheels of the package indexes, which are downloaded to the store. */
public final class IndexWheels implements WheelSource {

    private final Supplier<List<PackageIndex>> source;
    private final WheelStore store;
    private @Nullable List<PackageIndex> indexes;

    /** Queries the indexes of {@code source}, which is called when first needed. */
    public IndexWheels(Supplier<List<PackageIndex>> source, WheelStore store) {
        this.source = source;
        this.store = store;
    }

    @Override
    public String name() {
        StringBuilder name = new StringBuilder();
        for (PackageIndex index : indexes()) {
            name.append(name.isEmpty() ? "" : ", ").append(index);
        }
        return name.isEmpty() ? "no index, because `no-index` is set" : name.toString();
    }

    /**
     * {@inheritDoc} Pre-releases come last (PEP 440). Among wheels of the same release, that of the first index comes
     * first.
     */
    @Override
    public List<Seed> candidates(String project, Interpreter interpreter) {
        return candidates(project);
    }

    public List<Seed> candidates(String project) {
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

    public List<Seed> candidates(String project, PackageIndex index) {
        List<Seed> found = new ArrayList<>();
        for (IndexFile file : index.files(project)) {
            WheelName wheel = WheelName.parse(file.name()).orElse(null);
            if (wheel != null && wheel.isOf(project)) {
                Path place = store.downloads().resolve(file.name());
                found.add(new Seed(wheel, place, index.toString(), new RemoteWheel(index, file)));
            }
        }
        return found;
    }

    @Override
    public boolean fits(Seed candidate, Interpreter interpreter) throws IOException {
        @Nullable Path local = localFile(candidate);
        return local == null
                ? fits(candidate, interpreter.version())
                : store.suits(new Seed(candidate.wheel(), local, candidate.origin()), interpreter);
    }

    public boolean fits(Seed candidate, PythonVersion python) throws IOException {
        @Nullable Path local = localFile(candidate);
        if (local != null) {
            return store.suits(new Seed(candidate.wheel(), local, candidate.origin()), python);
        }
        return candidate.wheel().isUniversalFor(python)
                && WheelStore.admits(requireNonNull(candidate.remote()).file().requiresPython(), python);
    }

    /** Returns the path of a wheel that is available without a network, so that it can be opened. */
    private static @Nullable Path localFile(Seed candidate) {
        RemoteWheel remote = requireNonNull(candidate.remote());
        return remote.index().local(remote.file()).orElse(null);
    }

    /** Returns the wheel in the store, and downloads it if it is missing there. */
    public Seed fetched(Seed seed) throws IOException {
        RemoteWheel remote = requireNonNull(seed.remote());
        @Nullable String hash = remote.file().sha256();
        if (hash != null) {
            Optional<Seed> kept = store.kept(hash, seed.wheel(), remote.file().name(), seed.origin());
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        store.use().begin();
        Path file = downloaded(remote);
        try {
            return store.adopt(new Seed(seed.wheel(), file, seed.origin()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Path downloaded(RemoteWheel remote) throws IOException {
        try {
            return remote.index().download(remote.file(), store.downloads());
        } catch (UncheckedIOException e) {
            throw requireNonNull(e.getCause()); // a local error, not one of the index
        }
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
