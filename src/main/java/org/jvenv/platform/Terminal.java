package org.jvenv.platform;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/** Detects terminals. */
public final class Terminal {

    private Terminal() {}

    /** Whether standard error is a terminal. This works only on Linux, because Java cannot tell its streams apart. */
    public static boolean showsErrors(FileSystem files) {
        return isTerminal(files.getPath("/proc/self/fd/2"));
    }

    /** Whether standard output is a terminal. */
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
