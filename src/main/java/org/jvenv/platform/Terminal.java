package org.jvenv.platform;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;

/** Tells whether somebody is watching. */
public final class Terminal {

    private Terminal() {}

    /**
     * Whether what is written to standard error is seen on a terminal. Only Linux is asked: Java cannot tell one of its
     * streams from the other.
     */
    public static boolean showsErrors(FileSystem files) {
        try {
            String target =
                    Files.readSymbolicLink(files.getPath("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
