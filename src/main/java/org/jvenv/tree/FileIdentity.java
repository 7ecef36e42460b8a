package org.jvenv.tree;

import java.io.IOException;
import java.nio.file.Files;
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

    /** Java's key also has the number of the device, which some systems give out anew at each start. */
    private static String inode(String fileKey) {
        int start = fileKey.indexOf("ino=");
        return start < 0 ? "" : fileKey.substring(start + "ino=".length(), fileKey.length() - 1);
    }
}
