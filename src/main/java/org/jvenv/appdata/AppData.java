package org.jvenv.appdata;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jvenv.platform.UserDirectories;
import org.jvenv.platform.Variables;
import org.jvenv.tree.FileModes;
import org.jvenv.tree.Ownership;

/**
 * The cache directory. Its files may be deleted at any time; the next run is slower and creates them again.
 *
 * <pre>
 * interpreters/   what each interpreter has reported
 * wheels/         the wheel store, from which environments are seeded
 * </pre>
 *
 * <p>Users who can write to it can put code into every later environment. So it is created with permissions for its
 * owner only, and a directory of another user, or one that others may write to, is not used.
 */
public final class AppData {

    private final Path root;

    private AppData(Path root) {
        this.root = root;
    }

    /**
     * Returns the cache directory of this user: {@code $JVENV_CACHE_DIR}, else {@code jvenv} in
     * {@code $XDG_CACHE_HOME}, else {@code ~/.cache/jvenv} (XDG Base Directory Specification 0.8: a relative
     * {@code XDG_CACHE_HOME} is ignored), unless that is in the home of another user. Without {@code HOME} the system's
     * home directory is used; nothing if there is none.
     */
    public static Optional<Path> directoryFor(Variables variables, FileSystem files) {
        Optional<String> own = variables.find("JVENV_CACHE_DIR");
        if (own.isPresent()) {
            return Optional.of(files.getPath(own.get()).toAbsolutePath());
        }
        return new UserDirectories(variables, files).cache().map(cache -> cache.resolve("jvenv"));
    }

    /** Opens {@code root} in a shared directory: as {@link #open}, but a link is not followed. */
    public static Optional<AppData> openWithoutLink(Path root) {
        return Files.isSymbolicLink(root) ? Optional.empty() : open(root);
    }

    /**
     * Opens {@code root}, and creates it if it is missing.
     *
     * @return nothing if it cannot be created or written to, or if others may write to it; jvenv then works without a
     *     cache
     */
    public static Optional<AppData> open(Path root) {
        try {
            if (!Files.isDirectory(root)) {
                FileModes.createPrivateDirectories(root);
            }
            boolean usable = isPrivate(root) && Files.isWritable(root);
            return usable ? Optional.of(new AppData(root)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Opens {@code root} for reading.
     *
     * @return nothing if it does not exist, or if others may write to it
     */
    public static Optional<AppData> openToRead(Path root) {
        try {
            return isPrivate(root) ? Optional.of(new AppData(root)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public Path root() {
        return root;
    }

    public Path interpreters() {
        return root.resolve("interpreters");
    }

    public Path wheels() {
        return root.resolve("wheels");
    }

    private static boolean isPrivate(Path directory) throws IOException {
        return (Ownership.isPrivate(directory) || isPrivateLink(directory))
                && isMissingOrPrivate(directory.resolve("interpreters"))
                && isMissingOrPrivate(directory.resolve("wheels"));
    }

    private static boolean isPrivateLink(Path link) throws IOException {
        return Files.isSymbolicLink(link)
                && Ownership.isOwned(link, LinkOption.NOFOLLOW_LINKS)
                && Ownership.isPrivate(link.toRealPath());
    }

    private static boolean isMissingOrPrivate(Path directory) throws IOException {
        try {
            return Ownership.isPrivate(directory);
        } catch (NoSuchFileException e) {
            return true;
        }
    }
}
