package org.jvenv.platform;

import java.nio.file.FileSystem;

/** How {@code PATH} is written. */
public final class SearchPath {

    /** What stands for it where it is not set. */
    public static final String USUAL = "/usr/local/bin:/usr/bin:/bin";

    private SearchPath() {}

    /** What stands between two directories. */
    public static String separator(FileSystem files) {
        return files.getSeparator().equals("/") ? ":" : ";";
    }
}
