package org.jvenv.create.destination;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Directories that must never be deleted, symlinks resolved.
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
    public boolean containsWorkingDirectory(Path directory) {
        return contains(directory, workingDirectory);
    }

    public boolean containsHome(Path directory) {
        return home != null && contains(directory, home);
    }

    public boolean containsNamedEnvironments(Path directory) {
        return named != null && contains(directory, named);
    }

    private static boolean contains(Path directory, Path path) {
        return path.startsWith(directory) || real(path).startsWith(real(directory));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path; // it does not exist, so it cannot be deleted
        }
    }
}
