package org.jvenv.tree;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Checks by the attributes of files whether they are unchanged: regular files of the same owner, size, time and
 * permissions.
 *
 * <p>A file that another user owns or may write to for a while has another owner or other permissions afterwards.
 */
public final class UntouchedFiles {

    private static final int REGULAR = 0100000;
    private static final int PERMISSIONS = 0777;
    private static final int EXECUTE = 0111;
    private static final String SIZE = "size";
    private static final String TIME = "lastModifiedTime";
    private static final String MODE = "mode";
    private static final String OWNER = "uid";

    private final @Nullable Object owner;
    private final boolean keepsModes;

    private UntouchedFiles(@Nullable Object owner, boolean keepsModes) {
        this.owner = owner;
        this.keepsModes = keepsModes;
    }

    /**
     * Checks files of the owner of {@code directory}.
     *
     * @param plain a file that was not made executable; if it is executable, the file system has no permissions to
     *     compare
     */
    public static UntouchedFiles in(Path directory, Path plain) throws IOException {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return new UntouchedFiles(null, false);
        }
        int mode = (Integer) Files.getAttribute(plain, "unix:mode", LinkOption.NOFOLLOW_LINKS);
        return new UntouchedFiles(Files.getAttribute(directory, "unix:uid"), (mode & EXECUTE) == 0);
    }

    /**
     * Whether {@code file} is unchanged.
     *
     * @param modified in nanoseconds since 1970
     * @param permissions such as 0644
     */
    public boolean has(Path file, long size, long modified, int permissions) throws IOException {
        if (owner == null) {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() && found.size() == size && nanoseconds(found.lastModifiedTime()) == modified;
        }
        Map<String, Object> found =
                Files.readAttributes(file, "unix:mode,uid,size,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
        int mode = (Integer) requireNonNull(found.get(MODE));
        return (Long) requireNonNull(found.get(SIZE)) == size
                && nanoseconds((FileTime) requireNonNull(found.get(TIME))) == modified
                && owner.equals(found.get(OWNER))
                && (keepsModes ? mode == REGULAR + permissions : mode - (mode & PERMISSIONS) == REGULAR);
    }

    private static long nanoseconds(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
