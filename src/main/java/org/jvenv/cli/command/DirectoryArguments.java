package org.jvenv.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The directories on a command line, without duplicates. */
public final class DirectoryArguments {

    private final List<Path> paths = new ArrayList<>();

    /**
     * Adds a directory, unless it was added before.
     *
     * @throws UsageException if it contains or is inside one that was added before: an environment cannot contain
     *     another one
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

    /** Returns the directories in the order of the command line. */
    public List<Path> paths() {
        return List.copyOf(paths);
    }
}
