package org.jvenv.python;

import java.util.List;

/**
 * The interpreter that was found, and how.
 *
 * @param verdicts every candidate that was looked at, in order; the last one was taken
 */
public record Discovery(Interpreter interpreter, List<Verdict> verdicts) {

    public Discovery {
        verdicts = List.copyOf(verdicts);
    }
}
