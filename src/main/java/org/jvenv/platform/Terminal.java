package org.jvenv.platform;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether somebody is watching. */
public final class Terminal {

    private Terminal() {}

    /**
     * Whether what is written to standard error is seen on a terminal. Only Linux is asked: Java cannot tell one of its
     * streams from the other.
     */
    public static boolean showsErrors(FileSystem files) {
        return isTerminal(files.getPath("/proc/self/fd/2"));
    }

    /** The same of standard output. */
    public static boolean showsData(FileSystem files) {
        return isTerminal(files.getPath("/proc/self/fd/1"));
    }

    private static boolean isTerminal(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
