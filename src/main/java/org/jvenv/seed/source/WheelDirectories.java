package org.jvenv.seed.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.store.WheelStore;

/** Wheels that lie in directories, and did not come with the interpreter: whether they suit it has to be seen. */
public final class WheelDirectories implements WheelSource {

    private final String name;
    private final boolean named;
    private final Supplier<List<Path>> directories;
    private final WheelStore store;

    private WheelDirectories(String name, boolean named, Supplier<List<Path>> directories, WheelStore store) {
        this.name = name;
        this.named = named;
        this.directories = directories;
        this.store = store;
    }

    /**
     * Those that came with other interpreters of this machine. Debian's Python without {@code python3-venv} has no
     * bundle of its own, nor has one that was built without {@code ensurepip}.
     *
     * @param directories searched for only when it comes to that
     */
    public static WheelDirectories ofOtherInterpreters(Supplier<List<Path>> directories, WheelStore store) {
        return new WheelDirectories("the bundles of other interpreters", false, directories, store);
    }

    /** Those that the user names. */
    static WheelDirectories named(List<Path> directories, WheelStore store) {
        return new WheelDirectories("the directories of `--extra-search-dir`", true, () -> directories, store);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Seed> candidates(String project, Interpreter interpreter) {
        List<Seed> found = new ArrayList<>();
        for (Path directory : directories.get()) {
            WheelDirectory.collect(directory, project, name, found);
        }
        WheelDirectory.sortNewestFirst(found);
        return found;
    }

    @Override
    public boolean fits(Seed candidate, Interpreter interpreter) throws IOException {
        return named ? store.suits(candidate, interpreter) : store.suitsUnnamed(candidate, interpreter);
    }
}
