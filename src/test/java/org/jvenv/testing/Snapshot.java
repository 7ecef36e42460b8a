package org.jvenv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything below a directory at one moment, one line each: name, kind, permissions, and for all but directories
 * inode, size, time and target. Two that are equal mean that nothing was touched in between.
 */
public final class Snapshot {

    private Snapshot() {}

    public static List<String> of(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(path -> !path.equals(root))
                    .sorted()
                    .map(path -> line(root, path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names in {@code directory}, hidden ones, too. */
    public static List<String> names(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Path root, Path path) {
        try {
            PosixFileAttributes attributes =
                    Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            String start = root.relativize(path) + " " + PosixFilePermissions.toString(attributes.permissions());
            if (attributes.isDirectory()) {
                return start + " directory";
            }
            String rest = " " + attributes.fileKey() + " " + attributes.size() + " " + attributes.lastModifiedTime();
            return start + rest + (attributes.isSymbolicLink() ? " -> " + Files.readSymbolicLink(path) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
