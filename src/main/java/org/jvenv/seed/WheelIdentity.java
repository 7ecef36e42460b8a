package org.jvenv.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * By what a file is recognised without reading it.
 *
 * @param path where it lies
 * @param size how long it is
 * @param modified when it was last written, in nanoseconds of the epoch
 * @param inode which file it is, in the file system's own words
 */
record WheelIdentity(String path, long size, long modified, String inode) {

    static WheelIdentity of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new WheelIdentity(
                file.toString(),
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                inode(String.valueOf(attributes.fileKey())));
    }

    /** Java's key also has the number of the device, which some systems give out anew at each start. */
    private static String inode(String fileKey) {
        int start = fileKey.indexOf("ino=");
        return (start < 0 ? fileKey : fileKey.substring(start)).replace(' ', '_');
    }

    /** How the index writes it. */
    String line() {
        return size + " " + modified + " " + inode + " " + path;
    }

    /** A line break in the path would be another line of the index. */
    boolean isWritable() {
        return path.indexOf('\n') < 0;
    }
}
