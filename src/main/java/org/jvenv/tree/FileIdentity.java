package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * Identifies a state of a file without reading it: by size, time of modification, and inode if there is one.
 *
 * <p>The inode detects package managers that keep time and size when they replace a file.
 */
public final class FileIdentity {

    private FileIdentity() {}

    /**
     * Returns the identity of {@code file}, or of its target, as a word without spaces.
     *
     * @throws java.nio.file.NoSuchFileException if it does not exist
     */
    public static String of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size()
                + ":" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)
                + ":" + inode(String.valueOf(attributes.fileKey()));
    }

    /**
     * Returns what identifies {@code file} after a rename: its inode and, except for directories, its time of
     * modification. A link is not followed. Empty if files have no inode.
     *
     * @throws java.nio.file.NoSuchFileException if it does not exist
     */
    public static String inode(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String inode = inode(String.valueOf(attributes.fileKey()));
        return inode.isEmpty() || attributes.isDirectory()
                ? inode
                : inode + ":" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    /** Returns the device of a file; empty if files have none. */
    static String device(BasicFileAttributes attributes) {
        String key = String.valueOf(attributes.fileKey());
        int end = key.indexOf(",ino=");
        return end < 0 ? "" : key.substring(0, end);
    }

    /**
     * Returns the inode in Java's file key, without the device, whose number changes with each boot on some systems.
     */
    private static String inode(String fileKey) {
        int start = fileKey.indexOf("ino=");
        return start < 0 ? "" : fileKey.substring(start + "ino=".length(), fileKey.length() - 1);
    }
}
