package org.jvenv.seed.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.store.WheelStore;

/** The wheels in the store, from any origin. */
public final class StoredWheels implements WheelSource {

    private final WheelStore store;

    public StoredWheels(WheelStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "the wheel store";
    }

    @Override
    public List<Seed> candidates(String project, Interpreter interpreter) {
        List<Seed> found = new ArrayList<>();
        for (Path entry : store.entries()) {
            WheelDirectory.collect(entry, project, name(), found);
        }
        WheelDirectory.sortNewestFirst(found);
        return found;
    }

    @Override
    public boolean fits(Seed candidate, Interpreter interpreter) {
        return store.suitsUnnamed(candidate, interpreter);
    }
}
