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
 * The directory of what jvenv can make anew. All in it may be deleted at any time, at the price of one slower run.
 *
 * <pre>
 * interpreters/   what each interpreter said of itself
 * wheels/         the wheel store, from which environments are seeded
 * </pre>
 *
 * <p>Whoever can write here can put code into every later environment. So the directory is made for its owner alone,
 * and one that belongs to somebody else, or that others may write to, is not used.
 */
public final class AppData {

    private final Path root;

    private AppData(Path root) {
        this.root = root;
    }

    /**
     * Where jvenv keeps its data for this user: {@code $JVENV_CACHE_DIR}, else {@code jvenv} in
     * {@code $XDG_CACHE_HOME}, else {@code ~/.cache/jvenv} (XDG Base Directory Specification 0.8: a relative
     * {@code XDG_CACHE_HOME} is ignored), unless that is the home of another user. Without {@code HOME} it is the home
     * that the system knows; nothing where it knows none.
     */
    public static Optional<Path> placeFor(Variables variables, FileSystem files) {
        Optional<String> own = variables.find("JVENV_CACHE_DIR");
        if (own.isPresent()) {
            return Optional.of(files.getPath(own.get()).toAbsolutePath());
        }
        return new UserDirectories(variables, files).cache().map(cache -> cache.resolve("jvenv"));
    }

    /** The same as {@link #open}, of a place where anybody may have put something: a link is not followed. */
    public static Optional<AppData> openOwn(Path root) {
        return Files.isSymbolicLink(root) ? Optional.empty() : open(root);
    }

    /**
     * Opens {@code root}, which is made if need be.
     *
     * @return nothing if it cannot be made or written to, or if it could be written to by others; then jvenv does
     *     without
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
     * Opens {@code root} to read what is in it.
     *
     * @return nothing if it is not there, or if it could have been written to by others
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
        return (Ownership.isOursAlone(directory) || leadsToOurs(directory))
                && isPrivateIfThere(directory.resolve("interpreters"))
                && isPrivateIfThere(directory.resolve("wheels"));
    }

    private static boolean leadsToOurs(Path link) throws IOException {
        return Files.isSymbolicLink(link)
                && Ownership.isOurs(link, LinkOption.NOFOLLOW_LINKS)
                && Ownership.isOursAlone(link.toRealPath());
    }

    private static boolean isPrivateIfThere(Path part) throws IOException {
        try {
            return Ownership.isOursAlone(part);
        } catch (NoSuchFileException e) {
            return true;
        }
    }
}
