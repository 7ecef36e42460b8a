package org.jvenv.python;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The interpreter that was found, and how.
 *
 * @param verdicts every candidate that was looked at, in order; most often the last one was taken
 * @param origin the file of a project that asks for it, or {@code null}
 */
public record Discovery(
        Interpreter interpreter,
        List<Verdict> verdicts,
        @Nullable Path origin) {

    public Discovery {
        verdicts = List.copyOf(verdicts);
    }

    Discovery(Interpreter interpreter, List<Verdict> verdicts) {
        this(interpreter, verdicts, null);
    }

    Discovery askedForBy(Path file) {
        return new Discovery(interpreter, verdicts, file);
    }
}
