package org.jvenv.relocate;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.relocate.format.RelocationWarning;

/**
 * The result of a copy or rename, or of its plan.
 *
 * @param prefix the new path of the environment
 * @param changed the changed files, relative to it
 * @param dropped the deleted files
 * @param warnings warnings for the user
 */
public record Relocated(
        RelocationKind kind,
        Path source,
        Path prefix,
        List<Path> changed,
        List<Path> dropped,
        List<RelocationWarning> warnings) {

    public Relocated {
        changed = List.copyOf(changed);
        dropped = List.copyOf(dropped);
        warnings = List.copyOf(warnings);
    }
}
