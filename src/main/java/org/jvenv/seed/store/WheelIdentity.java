package org.jvenv.seed.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jvenv.tree.FileIdentity;

/**
 * By what a wheel is recognised without reading it.
 *
 * @param path where it lies
 * @param state the {@link FileIdentity} of what lies there
 */
record WheelIdentity(String path, String state) {

    static WheelIdentity of(Path file) throws IOException {
        return new WheelIdentity(file.toString(), FileIdentity.of(file));
    }

    /** How the index writes it. */
    String line() {
        return state + " " + path;
    }

    /** A line break in the path would be another line of the index. */
    boolean isWritable() {
        return path.indexOf('\n') < 0;
    }
}
