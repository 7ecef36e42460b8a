package org.jvenv.create.destination;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the user is: what must not be pulled from under them, by whatever links it is reached.
 *
 * @param workingDirectory absolute
 * @param home the user's own directory, or {@code null} if there is none
 * @param named that of named environments, or {@code null} if there is none
 */
public record ProtectedDirectories(
        Path workingDirectory,
        @Nullable Path home,
        @Nullable Path named) {

    /** Whether the user would stand in a directory that is no more if {@code directory} went. */
    public boolean standIn(Path directory) {
        return holds(directory, workingDirectory);
    }

    public boolean liveIn(Path directory) {
        return home != null && holds(directory, home);
    }

    public boolean holdsNamedEnvironments(Path directory) {
        return named != null && holds(directory, named);
    }

    private static boolean holds(Path directory, Path place) {
        return place.startsWith(directory) || real(place).startsWith(real(directory));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path; // it is not there, and so nothing can happen to it
        }
    }
}
