package org.jvenv.relocate;

import java.nio.file.Path;

/**
 * A symbolic link of the environment.
 *
 * @param file its path, relative to the environment
 * @param before its target
 * @param after its target at the new path
 */
record Link(Path file, Path before, Path after) {

    boolean isChanged() {
        return !before.equals(after);
    }
}
