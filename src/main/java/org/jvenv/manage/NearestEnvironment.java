package org.jvenv.manage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.tree.Ownership;

/**
 * Finds the environment of the working directory, or of the nearest directory above it, for commands that name none.
 *
 * <p>Another user may have created an environment in a directory above, such as {@code /tmp}. Therefore the search ends
 * at the first directory that belongs to neither the current user nor root, or that others may write to.
 */
public final class NearestEnvironment {

    private final ProjectEnvironment environments;
    private final @Nullable Path home;

    /**
     * Creates a search.
     *
     * @param named the directory of named environments
     * @param home the home directory, where the search ends; {@code null} if it is unknown
     */
    public NearestEnvironment(Path named, @Nullable Path home) {
        this.environments = new ProjectEnvironment(named);
        this.home = home;
    }

    /**
     * Returns the prefix of the environment of {@code directory}. In a directory such as {@code /tmp}, it may be that
     * of another user, and does not count: its owner must be the current user, root or the owner of the directory.
     */
    public Optional<Path> in(Path directory) throws IOException {
        Optional<Path> prefix = environments.of(directory);
        return prefix.isPresent() && Ownership.isOfOneOwner(prefix.get(), directory) ? prefix : Optional.empty();
    }

    /** Returns the prefix of the environment for the working directory {@code directory}. */
    public Optional<Path> from(Path directory) throws IOException {
        Optional<Path> own = in(directory);
        if (own.isPresent() || !Files.exists(directory)) {
            return own;
        }
        @Nullable Path last = home == null || !Files.exists(home) ? null : home.toRealPath();
        Path below = directory.toRealPath();
        @Nullable Path above = below.getParent();
        while (above != null && !below.equals(last) && Ownership.isSafe(above) && isSameFileSystem(below, above)) {
            Optional<Path> found = environments.of(above);
            if (found.isPresent()) {
                return found.filter(prefix -> isSafe(prefix));
            }
            below = above;
            above = below.getParent();
        }
        return Optional.empty();
    }

    /** The redirect file that led to it is in a directory that was checked, but may belong to another user. */
    private static boolean isSafe(Path prefix) {
        try {
            return Ownership.isSafe(prefix.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isSameFileSystem(Path below, Path above) throws IOException {
        return !below.getFileSystem().supportedFileAttributeViews().contains("unix")
                || Files.getAttribute(below, "unix:dev", LinkOption.NOFOLLOW_LINKS)
                        .equals(Files.getAttribute(above, "unix:dev", LinkOption.NOFOLLOW_LINKS));
    }
}
