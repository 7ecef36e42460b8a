package org.jvenv.relocate;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.relocate.format.RelocationWarning;

/**
 * What was done, or would be.
 *
 * @param prefix where the environment is now
 * @param changed the files that are not what they were, relative to it
 * @param dropped those that are not there any more
 * @param remnants what the user should look at
 */
public record Relocated(
        RelocationKind way,
        Path source,
        Path prefix,
        List<Path> changed,
        List<Path> dropped,
        List<RelocationWarning> remnants) {

    public Relocated {
        changed = List.copyOf(changed);
        dropped = List.copyOf(dropped);
        remnants = List.copyOf(remnants);
    }
}
