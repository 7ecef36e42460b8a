package org.jvenv.relocate;

import java.nio.file.Path;

/**
 * A symbolic link of the environment.
 *
 * @param file where it is, relative to the environment
 * @param before where it leads
 * @param after where it is to lead from the new place
 */
record Link(Path file, Path before, Path after) {

    boolean isChanged() {
        return !before.equals(after);
    }
}
