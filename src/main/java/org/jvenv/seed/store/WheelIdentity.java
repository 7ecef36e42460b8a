package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jvenv.tree.FileIdentity;

/**
 * Identifies a wheel without reading it.
 *
 * @param path its path
 * @param state the {@link FileIdentity} of the file
 */
record WheelIdentity(String path, String state) {

    static WheelIdentity of(Path file) throws IOException {
        return new WheelIdentity(file.toString(), FileIdentity.of(file));
    }

    /** Returns the form in the index. */
    String line() {
        return state + " " + path;
    }

    /** Whether the path fits into one line of the index. */
    boolean isWritable() {
        return path.indexOf('\n') < 0;
    }
}
