package org.jvenv.python;

import java.util.ArrayList;
import java.util.List;

/** The file names of interpreters. */
public final class ExecutableNames {

    private static final int NEWEST_MINOR = 16;
    private static final int OLDEST_MINOR = 6;

    private ExecutableNames() {}

    /** Returns {@code python3}, {@code python}, then {@code python3.16} to {@code python3.6}, and {@code python2.7}. */
    public static List<String> ofAllReleases(String stem) {
        List<String> names = new ArrayList<>();
        names.add(stem + "3");
        names.add(stem);
        for (int minor = NEWEST_MINOR; minor >= OLDEST_MINOR; minor--) {
            names.add(stem + "3." + minor);
            names.add(stem + "3." + minor + "t");
        }
        names.add(stem + "2.7");
        return names;
    }

    /** Returns the names of all implementations. */
    public static List<String> all() {
        List<String> names = new ArrayList<>();
        for (Implementation implementation : Implementation.values()) {
            names.addAll(ofAllReleases(implementation.executableStem()));
        }
        return names;
    }
}
