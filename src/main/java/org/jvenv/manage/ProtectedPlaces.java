package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Directories that are never removed or renamed, nor a directory that contains one of them: the home directory and the
 * directory of named environments.
 *
 * @param directories absolute paths
 * @param workingDirectory an absolute path; directories that contain it can be copied, but not removed or renamed
 */
public record ProtectedPlaces(List<Path> directories, Path workingDirectory) {

    public ProtectedPlaces {
        directories = List.copyOf(directories);
    }

    /**
     * Checks that {@code prefix}, with links and mounts resolved, neither is nor contains one of them.
     *
     * @param verb the participle of the operation, such as {@code removed}
     * @throws EnvironmentException if it does
     */
    public void check(Path prefix, String verb) throws IOException {
        if (prefix.normalize().getFileName() == null) {
            throw EnvironmentException.protectedPlace(prefix, verb, "is the root of the file system");
        }
        for (Path directory : directories) {
            if (isOrContains(prefix, directory)) {
                throw EnvironmentException.protectedPlace(prefix, verb, "holds `" + directory + "`");
            }
        }
    }

    /** Checks a {@code prefix} that will be removed or renamed; it must not contain the working directory either. */
    public void checkMove(Path prefix, String verb) throws IOException {
        check(prefix, verb);
        if (isOrContains(prefix, workingDirectory)) {
            throw EnvironmentException.protectedPlace(prefix, verb, "holds the working directory");
        }
    }

    /** Whether {@code prefix} is {@code directory} or any directory above it. */
    private static boolean isOrContains(Path prefix, Path directory) throws IOException {
        @Nullable Path ancestor = Files.exists(directory) ? directory.toRealPath() : directory.normalize();
        while (ancestor != null) {
            if (ancestor.equals(prefix) || (Files.exists(ancestor) && Files.isSameFile(ancestor, prefix))) {
                return true;
            }
            ancestor = ancestor.getParent();
        }
        return false;
    }
}
