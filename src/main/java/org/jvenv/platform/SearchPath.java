package org.jvenv.platform;

import java.nio.file.FileSystem;

/** The syntax of {@code PATH}. */
public final class SearchPath {

    /** The value if it is not set. */
    public static final String DEFAULT = "/usr/local/bin:/usr/bin:/bin";

    private SearchPath() {}

    /** Returns the separator of its directories. */
    public static String separator(FileSystem files) {
        return files.getSeparator().equals("/") ? ":" : ";";
    }
}
