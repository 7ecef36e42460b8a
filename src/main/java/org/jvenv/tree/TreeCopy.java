package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Copies a directory recursively, with links, permissions and times. */
public final class TreeCopy {

    private TreeCopy() {}

    /**
     * Copies {@code from} to {@code to}, which does not exist.
     *
     * @throws java.nio.file.FileSystemException if an entry is not a directory, a file or a link; the copied part is
     *     kept
     */
    public static void make(Path from, Path to) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(from, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isDirectory()) {
            Files.copy(from, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            return;
        }
        Files.createDirectory(to);
        for (Path child : Trees.children(from)) {
            make(child, to.resolve(child.getFileName()));
        }
        FileModes.permitLike(from, to);
        FileModes.setTime(to, FileTime.from(attributes.lastModifiedTime().toInstant()));
    }
}
