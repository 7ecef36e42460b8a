package org.jvenv.create;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the user is: what must not be pulled from under them.
 *
 * @param workingDirectory absolute
 * @param home the user's own directory, or {@code null} if there is none
 */
public record Surroundings(Path workingDirectory, @Nullable Path home) {

    /** Whether the user would stand in a directory that is no more if {@code directory} went. */
    boolean standIn(Path directory) {
        return workingDirectory.startsWith(directory);
    }

    boolean liveIn(Path directory) {
        return home != null && home.startsWith(directory);
    }
}
