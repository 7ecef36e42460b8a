package org.jvenv.hook;

import java.util.Map;
import org.jvenv.activate.Quoting;

/** Renders assignments for bash, zsh and ksh, one on each line; the variables are the lines of one value. */
final class PosixRendering {

    private PosixRendering() {}

    static String of(Answer answer) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> value : answer.values().entrySet()) {
            append(lines, value.getKey(), value.getValue());
        }
        StringBuilder variables = new StringBuilder();
        for (Map.Entry<String, String> variable : answer.variables().entrySet()) {
            variables
                    .append(variable.getKey())
                    .append('=')
                    .append(variable.getValue())
                    .append('\n');
        }
        append(lines, "variables", variables.toString());
        return lines.toString();
    }

    private static void append(StringBuilder lines, String name, String value) {
        lines.append("_jvenv_")
                .append(name)
                .append('=')
                .append(Quoting.POSIX.quote(value))
                .append('\n');
    }
}
