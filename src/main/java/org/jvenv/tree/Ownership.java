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

/** Whose a file or directory is, and who else may write to it. */
public final class Ownership {

    private static final String ATTRIBUTES = "unix:uid,mode,isDirectory,isSymbolicLink,fileKey";
    private static final String UID = "unix:uid";
    private static final int WRITABLE_BY_OTHERS = 0022;

    private Ownership() {}

    /**
     * Whether {@code directory} is a directory, no link, of the user that runs jvenv, and nobody else may write to it.
     *
     * @throws java.nio.file.NoSuchFileException if nothing is there
     */
    public static boolean isOursAlone(Path directory) throws IOException {
        if (!hasOwners(directory)) {
            return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS);
        }
        return isOursAlone(directory, Files.readAttributes(directory, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS));
    }

    /** The same of a directory that is held open, if that is the one at {@code path} and no link leads there. */
    public static boolean isOursAlone(HeldDirectory held, Path path) throws IOException {
        if (!hasOwners(path)) {
            return isAt(held, path);
        }
        try {
            Map<String, Object> found = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            return Objects.equals(held.key(), found.get("fileKey")) && isOursAlone(path, found);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Whether {@code held} is the directory at {@code path}, and no link leads there. */
    public static boolean isAt(HeldDirectory held, Path path) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isDirectory() && Objects.equals(held.key(), found.fileKey());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isOursAlone(Path directory, Map<String, Object> found) throws IOException {
        return Boolean.TRUE.equals(found.get("isDirectory")) && isNobodyElses(directory, found);
    }

    private static boolean isNobodyElses(Path path, Map<String, Object> found) throws IOException {
        return ((Integer) requireNonNull(found.get("mode")) & WRITABLE_BY_OTHERS) == 0
                && isOurs(path, requireNonNull(found.get("uid")));
    }

    /**
     * Whether {@code path} itself, which may be a file, and not what a link leads to, is of the user that runs jvenv,
     * and nobody else may write to it; {@code false} if that cannot be told.
     */
    public static boolean isOurOwn(Path path) {
        if (!hasOwners(path)) {
            return !Files.isSymbolicLink(path);
        }
        try {
            Map<String, Object> found = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            return !Boolean.TRUE.equals(found.get("isSymbolicLink")) && isNobodyElses(path, found);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether {@code path}, or what it leads to if {@code options} do not forbid that, is of the user that runs jvenv.
     */
    public static boolean isOurs(Path path, LinkOption... options) throws IOException {
        return !hasOwners(path) || isOurs(path, Files.getAttribute(path, UID, options));
    }

    /** Java knows no user id; on Linux the directory of the running process has ours, elsewhere a new file. */
    private static boolean isOurs(Path path, Object uid) throws IOException {
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

    /** Lets the owner of {@code directory} read and write it, if all from {@code top} to it is ours alone. */
    static void unlock(Path top, Path directory) throws IOException {
        for (Path above = directory; above.startsWith(top); above = above.resolveSibling("")) {
            if (!isOursAlone(above)) {
                throw new AccessDeniedException(directory.toString());
            }
        }
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean hasOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
