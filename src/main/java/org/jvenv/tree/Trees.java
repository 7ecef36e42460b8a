package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What one does with whole directories. Links are never followed. */
public final class Trees {

    private Trees() {}

    /** Deletes {@code root} and all below it; what is gone already does not matter. */
    public static void delete(Path root) throws IOException {
        try {
            Files.deleteIfExists(root);
        } catch (DirectoryNotEmptyException e) {
            deleteChildren(root);
            Files.deleteIfExists(root);
        }
    }

    /** Deletes all below {@code directory}, but not the directory. */
    public static void deleteChildren(Path directory) throws IOException {
        if (Files.isDirectory(directory) && !Files.isWritable(directory)) {
            unlock(directory); // write-protected by its owner: who may delete it may also lift that
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            for (Path child : children) {
                delete(child);
            }
        } catch (NoSuchFileException e) {
            return; // somebody was faster
        }
    }

    public static boolean isEmpty(Path directory) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            return !children.iterator().hasNext();
        }
    }

    /** Whether anything, be it a dangling link, has the name {@code path}. */
    public static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void unlock(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
