package org.jvenv.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The directories of one call, each once. */
public final class DirectoryArguments {

    private final List<Path> paths = new ArrayList<>();

    /**
     * Adds one, unless it was named before.
     *
     * @throws UsageException if it would hold one that was named before, or lie in it: an environment is no place for
     *     another
     */
    public void add(Path path) {
        if (paths.contains(path)) {
            return;
        }
        for (Path other : paths) {
            if (path.startsWith(other)) {
                throw UsageException.nested(path, other);
            }
            if (other.startsWith(path)) {
                throw UsageException.nested(other, path);
            }
        }
        paths.add(path);
    }

    public List<Path> paths() {
        return List.copyOf(paths);
    }
}
