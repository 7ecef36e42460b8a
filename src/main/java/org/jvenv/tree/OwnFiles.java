package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Whether files are the user's own, so that nobody else has written what is in them. */
public final class OwnFiles {

    private static final int WRITABLE_BY_OTHERS = 022;

    private OwnFiles() {}

    /** Whether {@code path} itself, and not what a link leads to, is ours, and nobody else may write to it. */
    public static boolean isOurs(Path path) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return !Files.isSymbolicLink(path);
        }
        try {
            int mode = (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
            return !Files.isSymbolicLink(path)
                    && (mode & WRITABLE_BY_OTHERS) == 0
                    && isOurUser(path, Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            return false;
        }
    }

    /** Java knows no user id; on Linux the directory of the running process has ours. */
    private static boolean isOurUser(Path any, Object user) throws IOException {
        Path process = any.getFileSystem().getPath("/proc/self");
        return !Files.exists(process, LinkOption.NOFOLLOW_LINKS)
                || Files.getAttribute(process, "unix:uid").equals(user);
    }
}
