package org.jvenv.seed.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.request.Seed;
import org.jvenv.seed.store.WheelStore;

/** Wheels in directories that do not belong to the interpreter, so that their compatibility is checked. */
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
     * Returns the bundles of other interpreters on this machine. Debian's Python without {@code python3-venv}, and a
     * Python built without {@code ensurepip}, have no bundle of their own.
     *
     * @param directories called when first needed
     */
    public static WheelDirectories ofOtherInterpreters(Supplier<List<Path>> directories, WheelStore store) {
        return new WheelDirectories("the bundles of other interpreters", false, directories, store);
    }

    /** Returns the directories that the user names. */
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
