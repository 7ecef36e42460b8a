package org.jvenv.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jvenv.python.Interpreter;

/**
 * The wheels that came with other interpreters of this machine.
 *
 * <p>Debian's Python without {@code python3-venv} has no bundle, nor has one that was built without {@code ensurepip}.
 */
public final class OtherBundles implements WheelSource {

    private final Supplier<List<Path>> directories;
    private final WheelStore store;

    /** Looks in {@code directories}, which are searched for only when it comes to that. */
    public OtherBundles(Supplier<List<Path>> directories, WheelStore store) {
        this.directories = directories;
        this.store = store;
    }

    @Override
    public String name() {
        return "the bundles of other interpreters";
    }

    @Override
    public List<Seed> candidates(String project, Interpreter interpreter) {
        List<Seed> found = new ArrayList<>();
        for (Path directory : directories.get()) {
            WheelDirectory.collect(directory, project, name(), found);
        }
        WheelDirectory.sortNewestFirst(found);
        return found;
    }

    @Override
    public boolean fits(Seed candidate, Interpreter interpreter) throws IOException {
        return store.suits(candidate, interpreter.version());
    }
}
