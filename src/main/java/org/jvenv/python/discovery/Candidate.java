package org.jvenv.python.discovery;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;

/**
 * An interpreter that was found, or a file that turned out to be none.
 *
 * @param source the name of its source
 * @param interpreter the interpreter, or {@code null} if it is not one
 * @param reason why it does not satisfy the request; empty if it does
 */
public record Candidate(
        String source, Path executable, @Nullable Interpreter interpreter, String reason) {

    /** Whether it satisfies the request. */
    public boolean fits() {
        return reason.isEmpty();
    }
}
