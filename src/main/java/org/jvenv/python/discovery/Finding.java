package org.jvenv.python.discovery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;

/**
 * A candidate of a survey.
 *
 * @param source the name of its source
 * @param interpreter the interpreter, or {@code null} if it is not one
 * @param reason why it does not satisfy the request; empty if it does
 */
public record Finding(
        String source, Path executable, @Nullable Interpreter interpreter, String reason) {

    /** Whether it satisfies the request. */
    public boolean fits() {
        return reason.isEmpty();
    }
}
