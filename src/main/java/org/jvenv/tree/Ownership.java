package org.jvenv.tree;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;

/** The owner of a file or directory, and whether others may write to it. */
public final class Ownership {

    private static final String ATTRIBUTES = "unix:uid,mode,isDirectory,isSymbolicLink,fileKey";
    private static final String UID = "unix:uid";
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final Object ROOT = 0;

    private Ownership() {}

    /**
     * Whether {@code directory} is a directory of the current user, not a link, and nobody else may write to it.
     *
     * @throws java.nio.file.NoSuchFileException if it does not exist
     */
    public static boolean isPrivate(Path directory) throws IOException {
        if (!hasOwners(directory)) {
            return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS);
        }
        return isPrivate(directory, Files.readAttributes(directory, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * Whether {@code held} is the directory at {@code path}, not reached by a link, and {@linkplain #isPrivate(Path)
     * private}.
     */
    public static boolean isPrivate(HeldDirectory held, Path path) throws IOException {
        if (!hasOwners(path)) {
            return isAt(held, path);
        }
        try {
            Map<String, Object> found = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            return Objects.equals(held.key(), found.get("fileKey")) && isPrivate(path, found);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Whether {@code held} is the directory at {@code path}, not reached by a link. */
    public static boolean isAt(HeldDirectory held, Path path) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isDirectory() && Objects.equals(held.key(), found.fileKey());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isPrivate(Path directory, Map<String, Object> found) throws IOException {
        return Boolean.TRUE.equals(found.get("isDirectory")) && isWritableByOwnerOnly(directory, found);
    }

    private static boolean isWritableByOwnerOnly(Path path, Map<String, Object> found) throws IOException {
        return ((Integer) requireNonNull(found.get("mode")) & WRITABLE_BY_OTHERS) == 0
                && isOwned(path, requireNonNull(found.get("uid")));
    }

    /**
     * Whether {@code path} is a file or directory of the current user, not a link, and nobody else may write to it;
     * {@code false} if that is unknown.
     */
    public static boolean isPrivateFile(Path path) {
        if (!hasOwners(path)) {
            return !Files.isSymbolicLink(path);
        }
        try {
            Map<String, Object> found = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            return !Boolean.TRUE.equals(found.get("isSymbolicLink")) && isWritableByOwnerOnly(path, found);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether {@code path}, which is not a link, belongs to the current user or to root, and nobody else may write to
     * it.
     */
    public static boolean isSafe(Path path) throws IOException {
        if (!hasOwners(path)) {
            return !Files.isSymbolicLink(path);
        }
        Map<String, Object> found = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        Object uid = requireNonNull(found.get("uid"));
        return !Boolean.TRUE.equals(found.get("isSymbolicLink"))
                && ((Integer) requireNonNull(found.get("mode")) & WRITABLE_BY_OTHERS) == 0
                && (uid.equals(ROOT) || isOwned(path, uid));
    }

    /** Whether the target of {@code path} belongs to the current user, to root or to the owner of {@code directory}. */
    public static boolean isOfOneOwner(Path path, Path directory) throws IOException {
        if (!hasOwners(path)) {
            return true;
        }
        Object uid = Files.getAttribute(path, UID);
        return uid.equals(ROOT) || uid.equals(Files.getAttribute(directory, UID)) || isOwned(path, uid);
    }

    /** Whether {@code path}, or its target unless {@code options} forbid that, belongs to the current user. */
    public static boolean isOwned(Path path, LinkOption... options) throws IOException {
        return !hasOwners(path) || isOwned(path, Files.getAttribute(path, UID, options));
    }

    /**
     * Compares {@code uid} with that of the current user, which Java does not provide: on Linux it is the owner of
     * {@code /proc/self}, elsewhere that of a new file.
     */
    private static boolean isOwned(Path path, Object uid) throws IOException {
        try {
            return Files.getAttribute(path.getFileSystem().getPath("/proc/self"), UID)
                    .equals(uid);
        } catch (IOException e) {
            return uid.equals(ownerOfNewFile());
        }
    }

    private static Object ownerOfNewFile() throws IOException {
        Path probe = Files.createTempFile("jvenv-", null);
        try {
            return Files.getAttribute(probe, UID, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.delete(probe);
        }
    }

    /**
     * Makes {@code directory} readable and writable for its owner, if all directories from {@code top} to it are
     * private.
     */
    static void unlock(Path top, Path directory) throws IOException {
        for (Path path = directory; path.startsWith(top); path = path.resolveSibling("")) {
            if (!isPrivate(path)) {
                throw new AccessDeniedException(directory.toString());
            }
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean hasOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
