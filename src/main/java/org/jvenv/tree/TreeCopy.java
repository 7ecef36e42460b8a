package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Copies a directory with all below it as it is: links, permissions, times. */
public final class TreeCopy {

    private TreeCopy() {}

    /**
     * Makes {@code to}, which is not there yet, from {@code from}.
     *
     * @throws java.nio.file.FileSystemException if something can be neither a directory, a file nor a link; what was
     *     made by then is left
     */
    public static void make(Path from, Path to) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(from, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isDirectory()) {
            Files.copy(from, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            return;
        }
        Files.createDirectory(to);
        try (DirectoryStream<Path> children = Files.newDirectoryStream(from)) {
            for (Path child : children) {
                make(child, to.resolve(child.getFileName()));
            }
        }
        FileModes.permitLike(from, to);
        FileModes.giveAge(to, FileTime.from(attributes.lastModifiedTime().toInstant()));
    }
}
