package org.jvenv.workplace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Directories that must never be deleted, links and mounts resolved.
 *
 * @param workingDirectory absolute
 * @param home the user's home directory, or {@code null} if there is none
 * @param named the directory of named environments, or {@code null} if there is none
 */
public record ProtectedDirectories(
        Path workingDirectory,
        @Nullable Path home,
        @Nullable Path named) {

    /** Whether {@code directory} is or contains the working directory. */
    public boolean containsWorkingDirectory(Path directory) throws IOException {
        return contains(directory, workingDirectory);
    }

    public boolean containsHome(Path directory) throws IOException {
        return contains(directory, home);
    }

    public boolean containsNamedEnvironments(Path directory) throws IOException {
        return contains(directory, named);
    }

    private static boolean contains(Path directory, @Nullable Path path) throws IOException {
        if (path == null || path.normalize().startsWith(directory)) {
            return path != null;
        }
        @Nullable Path place = Files.exists(path) ? path.toRealPath() : path.normalize();
        while (place != null) {
            if (place.equals(directory) || (Files.exists(place) && Files.isSameFile(place, directory))) {
                return true;
            }
            place = place.getParent();
        }
        return false;
    }
}
