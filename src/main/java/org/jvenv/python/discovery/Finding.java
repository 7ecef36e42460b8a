package org.jvenv.python.discovery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;

/**
 * A candidate of a survey.
 *
 * @param source the place it came from
 * @param interpreter what it is, or {@code null} if it is none
 * @param reason why it is no interpreter or not what was asked for; empty if it is
 */
public record Finding(
        String source, Path executable, @Nullable Interpreter interpreter, String reason) {

    /** Whether it would do. */
    public boolean fits() {
        return reason.isEmpty();
    }
}
