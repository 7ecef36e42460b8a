package org.jvenv.python.discovery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;

/**
 * The interpreter that was found, and the course of the search.
 *
 * @param verdicts all candidates in order; usually the last one was chosen
 * @param origin the file of a project that requests it, or {@code null}
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

    /** Returns a copy with the origin and the notices of {@code project}. */
    Discovery requestedBy(ProjectPython project) {
        return new Discovery(interpreter, verdicts, project.origin(), project.notices());
    }

    /** Returns a copy with an additional notice. */
    Discovery withNotice(String notice) {
        List<String> all = new ArrayList<>(notices);
        all.add(notice);
        return new Discovery(interpreter, verdicts, origin, all);
    }
}
