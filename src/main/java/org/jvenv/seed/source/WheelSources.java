package org.jvenv.seed.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jvenv.index.PackageIndex;
import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.IndexPolicy.SeedSource;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.store.WheelStore;

/** The sources of wheels and their order. */
public final class WheelSources {

    private final WheelStore store;
    private final Supplier<List<PackageIndex>> indexes;
    private final List<WheelSource> bundles;
    private final List<WheelSource> local;
    private @Nullable IndexWheels indexWheels;

    /** Calls {@code otherBundles} and {@code indexes} only when needed. */
    public WheelSources(WheelStore store, Supplier<List<Path>> otherBundles, Supplier<List<PackageIndex>> indexes) {
        this.store = store;
        this.indexes = indexes;
        this.bundles = List.of(new EnsurepipBundle(store), WheelDirectories.ofOtherInterpreters(otherBundles, store));
        this.local = List.of(bundles.get(0), bundles.get(1), new StoredWheels(store));
    }

    /** Returns the sources for one request, in the order of the search. */
    public List<WheelSource> of(SeedSource wanted, IndexPolicy policy) {
        if (wanted == SeedSource.BUNDLED || policy.source() == SeedSource.BUNDLED) {
            return bundles;
        }
        boolean newest = wanted == SeedSource.DOWNLOADED || policy.source() == SeedSource.DOWNLOADED;
        List<WheelSource> sources = new ArrayList<>();
        if (!policy.directories().isEmpty()) {
            sources.add(WheelDirectories.named(policy.directories(), store));
        }
        if (newest && !policy.offline()) {
            sources.add(indexWheels());
        }
        if (!store.chosen().isEmpty()) {
            sources.add(new PreferredWheels(store));
        }
        sources.addAll(local);
        if (!newest && !policy.offline()) {
            sources.add(indexWheels());
        }
        return sources;
    }

    /** Downloads {@code seed} from its index to the store. */
    public Seed fetched(Seed seed) throws IOException {
        return indexWheels().fetched(seed);
    }

    private IndexWheels indexWheels() {
        @Nullable IndexWheels known = indexWheels;
        if (known == null) {
            known = new IndexWheels(indexes, store);
            indexWheels = known;
        }
        return known;
    }
}
