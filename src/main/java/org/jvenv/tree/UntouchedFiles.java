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
 * Tells by one look at each file whether it is as it was written: a regular file of the same owner, size, time and
 * permissions.
 *
 * <p>Who is given a file, or may write to it for a while, leaves another owner or other permissions.
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
     * Files that belong to the owner of {@code directory}.
     *
     * @param plain a file that nobody made executable; where it is, the file system has no permissions to compare
     */
    public static UntouchedFiles in(Path directory, Path plain) throws IOException {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return new UntouchedFiles(null, false);
        }
        int mode = (Integer) Files.getAttribute(plain, "unix:mode", LinkOption.NOFOLLOW_LINKS);
        return new UntouchedFiles(Files.getAttribute(directory, "unix:uid"), (mode & EXECUTE) == 0);
    }

    /**
     * Whether {@code file} is as it was written.
     *
     * @param modified in nanoseconds of the epoch
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
