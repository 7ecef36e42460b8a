package org.jvenv.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** The permissions of a directory that another one takes over. */
final class Permissions {

    private Permissions() {}

    /** Gives {@code to} the permissions of {@code from}, where the file system knows any. */
    static void copy(Path from, Path to) throws IOException {
        if (from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(from);
            if (!permissions.equals(Files.getPosixFilePermissions(to))) {
                Files.setPosixFilePermissions(to, permissions);
            }
        }
    }
}
