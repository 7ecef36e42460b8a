package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Directories of the user's that are never removed or renamed, nor what holds one of them: the home directory and that
 * of named environments.
 *
 * @param directories absolute
 * @param workingDirectory absolute; directories that contain it can be copied, but not removed or renamed
 */
public record ProtectedPlaces(List<Path> directories, Path workingDirectory) {

    public ProtectedPlaces {
        directories = List.copyOf(directories);
    }

    /**
     * Checks that {@code prefix}, with links and mounts resolved, neither is nor contains one of them.
     *
     * @param verb the refused operation, such as {@code removed}
     * @throws EnvironmentException if it does
     */
    public void check(Path prefix, String verb) throws IOException {
        if (prefix.normalize().getFileName() == null) {
            throw EnvironmentException.protectedPlace(prefix, verb, "is the root of the file system");
        }
        for (Path directory : directories) {
            if (isHeld(directory, prefix)) {
                throw EnvironmentException.protectedPlace(prefix, verb, "holds `" + directory + "`");
            }
        }
    }

    /** Makes the same sure of {@code prefix} that would not be there any more; the user must not stand in it. */
    public void checkGoing(Path prefix, String verb) throws IOException {
        check(prefix, verb);
        if (isHeld(workingDirectory, prefix)) {
            throw EnvironmentException.protectedPlace(prefix, verb, "holds the working directory");
        }
    }

    /** Whether {@code prefix} is {@code directory} or any directory above it. */
    private static boolean isHeld(Path directory, Path prefix) throws IOException {
        @Nullable Path place = Files.exists(directory) ? directory.toRealPath() : directory.normalize();
        while (place != null) {
            if (place.equals(prefix) || (Files.exists(place) && Files.isSameFile(place, prefix))) {
                return true;
            }
            place = place.getParent();
        }
        return false;
    }
}
