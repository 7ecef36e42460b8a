package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What tells one state of a file from another without reading it: size, time of modification, and inode where there is
 * one.
 *
 * <p>The inode is there for package managers that keep time and size when they put another file in a file's place.
 */
public final class FileIdentity {

    private FileIdentity() {}

    /**
     * The identity of {@code file}, or of what it links to, as a word without spaces.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     */
    public static String of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.size()
                + ":" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)
                + ":" + inode(String.valueOf(attributes.fileKey()));
    }

    /**
     * What {@code file} itself, be it a link, is known by after it was renamed: its inode, and the time of modification
     * of what is no directory. Empty where files have no inode.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there
     */
    public static String inode(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String inode = inode(String.valueOf(attributes.fileKey()));
        return inode.isEmpty() || attributes.isDirectory()
                ? inode
                : inode + ":" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    /** The device of a file; nothing where files have none. */
    static String device(BasicFileAttributes attributes) {
        String key = String.valueOf(attributes.fileKey());
        int end = key.indexOf(",ino=");
        return end < 0 ? "" : key.substring(0, end);
    }

    /** Java's key also has the number of the device, which some systems give out anew at each start. */
    private static String inode(String fileKey) {
        int start = fileKey.indexOf("ino=");
        return start < 0 ? "" : fileKey.substring(start + "ino=".length(), fileKey.length() - 1);
    }
}
