package org.jvenv.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.python.Interpreter;

/** Wheels in directories that the user names. */
final class NamedDirectories implements WheelSource {

    private final List<Path> directories;
    private final WheelStore store;

    NamedDirectories(List<Path> directories, WheelStore store) {
        this.directories = List.copyOf(directories);
        this.store = store;
    }

    @Override
    public String name() {
        return "the directories of `--extra-search-dir`";
    }

    @Override
    public List<Seed> candidates(String project, Interpreter interpreter) {
        List<Seed> found = new ArrayList<>();
        for (Path directory : directories) {
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
