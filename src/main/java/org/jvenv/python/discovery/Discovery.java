package org.jvenv.python.discovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;

/**
 * The interpreter that was found, and how.
 *
 * @param verdicts every candidate that was looked at, in order; most often the last one was taken
 * @param origin the file of a project that asks for it, or {@code null}
 * @param notices warnings about entries of the project that were ignored
 */
public record Discovery(
        Interpreter interpreter,
        List<Verdict> verdicts,
        @Nullable Path origin,
        List<String> notices) {

    public Discovery {
        verdicts = List.copyOf(verdicts);
        notices = List.copyOf(notices);
    }

    Discovery(Interpreter interpreter, List<Verdict> verdicts) {
        this(interpreter, verdicts, null, List.of());
    }

    /** The same, as {@code project} wants it. */
    Discovery askedForBy(ProjectPython project) {
        return new Discovery(interpreter, verdicts, project.origin(), project.notices());
    }

    /** The same with one notice more. */
    Discovery noting(String notice) {
        List<String> all = new ArrayList<>(notices);
        all.add(notice);
        return new Discovery(interpreter, verdicts, origin, all);
    }
}
