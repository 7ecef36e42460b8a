package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operations on directory trees. Links are never followed. */
public final class Trees {

    private Trees() {}

    /**
     * Deletes {@code root} recursively; missing files are ignored.
     *
     * @throws FileSystemException if it contains a mount point, and nothing was deleted; or if a file cannot be
     *     deleted, and the others were
     */
    public static void delete(Path root) throws IOException {
        try {
            Files.deleteIfExists(root);
        } catch (DirectoryNotEmptyException e) {
            deleteTree(root.toAbsolutePath());
        }
    }

    /** Deletes the entry {@code name} of {@code parent} recursively. */
    public static void delete(HeldDirectory parent, Path name) throws IOException {
        try {
            if (parent.attributes(name).isDirectory()) {
                deleteTree(parent, name);
            } else {
                parent.deleteFile(name);
            }
        } catch (NoSuchFileException e) {
            return;
        }
    }

    /** Deletes the content of {@code directory}, but not the directory. */
    public static void deleteChildren(Path directory) throws IOException {
        try (HeldDirectory held = HeldDirectory.open(directory)) {
            Iterator<Path> children = held.entries();
            while (children.hasNext()) {
                Deletion.delete(held, children.next().getFileName());
            }
        }
    }

    private static void deleteTree(Path root) throws IOException {
        @Nullable Path parent = root.getParent();
        @Nullable Path name = root.getFileName();
        if (parent == null || name == null) {
            throw new FileSystemException(root.toString(), null, "is the root of the file system");
        }
        try (HeldDirectory held = HeldDirectory.open(parent)) {
            deleteTree(held, name);
        } catch (NoSuchFileException e) {
            return; // deleted by another program
        }
    }

    private static void deleteTree(HeldDirectory parent, Path name) throws IOException {
        Path root = parent.path().toRealPath().resolve(name);
        if (MountPoints.of(root.getFileSystem()).hasAtOrBelow(root.toString())) {
            throw new FileSystemException(parent.path().resolve(name).toString(), null, "it is a mount point");
        }
        Deletion.delete(parent, name);
    }

    /** Returns the size of the files below {@code root} in bytes; a file with several names counts once. */
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
            return 0; // deleted meanwhile
        }
    }

    /** Returns the entries of {@code directory}, sorted. */
    public static List<Path> children(Path directory) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path child : stream) {
                children.add(child);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(children);
        return children;
    }

    public static boolean isEmpty(Path directory) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
            return !children.iterator().hasNext();
        }
    }

    /** Whether {@code path} exists; a dangling link counts. */
    public static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
