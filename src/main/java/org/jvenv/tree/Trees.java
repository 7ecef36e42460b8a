package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** How many bytes the files below {@code root} have; one that has several names counts once. */
    public static long size(Path root) throws IOException {
        return size(root, new HashSet<>());
    }

    private static long size(Path path, Set<Object> seen) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isDirectory()) {
                @Nullable Object key = attributes.fileKey();
                return key == null || seen.add(key) ? attributes.size() : 0;
            }
            long size = 0;
            try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                for (Path child : children) {
                    size += size(child, seen);
                }
            }
            return size;
        } catch (NoSuchFileException e) {
            return 0; // it went this moment
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
