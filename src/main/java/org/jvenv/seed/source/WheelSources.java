package org.jvenv.seed.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jvenv.index.PackageIndex;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.request.SeedSource;
import org.jvenv.seed.store.WheelStore;

/** Where wheels are looked for, and in which order. */
public final class WheelSources {

    private final WheelStore store;
    private final Supplier<List<PackageIndex>> indexes;
    private final List<WheelSource> bundles;
    private final List<WheelSource> local;
    private @Nullable IndexWheels offers;

    /** Looks in other bundles, and at the indexes, only when it comes to that. */
    public WheelSources(WheelStore store, Supplier<List<Path>> otherBundles, Supplier<List<PackageIndex>> indexes) {
        this.store = store;
        this.indexes = indexes;
        this.bundles = List.of(new EnsurepipBundle(store), WheelDirectories.ofOtherInterpreters(otherBundles, store));
        this.local = List.of(bundles.get(0), bundles.get(1), new StoredWheels(store));
    }

    /** The places for one request, the best first. */
    public List<WheelSource> of(SeedSource wanted, IndexPolicy sourcing) {
        if (wanted == SeedSource.BUNDLED || sourcing.currency() == SeedSource.BUNDLED) {
            return bundles;
        }
        boolean newest = wanted == SeedSource.DOWNLOADED || sourcing.currency() == SeedSource.DOWNLOADED;
        List<WheelSource> places = new ArrayList<>();
        if (!sourcing.directories().isEmpty()) {
            places.add(WheelDirectories.named(sourcing.directories(), store));
        }
        if (newest && !sourcing.offline()) {
            places.add(offers());
        }
        if (!store.chosen().isEmpty()) {
            places.add(new PreferredWheels(store));
        }
        places.addAll(local);
        if (!newest && !sourcing.offline()) {
            places.add(offers());
        }
        return places;
    }

    /** What an index offered as {@code seed}, now in the store. */
    public Seed fetched(Seed seed) throws IOException {
        return offers().fetched(seed);
    }

    private IndexWheels offers() {
        @Nullable IndexWheels known = offers;
        if (known == null) {
            known = new IndexWheels(indexes, store);
            offers = known;
        }
        return known;
    }
}
