package org.jvenv.hook;

import java.util.Map;
import org.jvenv.activate.Quoting;

/** Variables of csh, all on one line: what a command prints is joined to one before it is evaluated. */
final class CshRendering implements Rendering {

    @Override
    public String of(Answer answer) {
        StringBuilder line = new StringBuilder();
        for (Map.Entry<String, String> value : answer.values().entrySet()) {
            line.append("set _jvenv_").append(value.getKey()).append(" = ");
            line.append(Quoting.CSH.quote(value.getValue())).append("; ");
        }
        line.append("set _jvenv_variables = (");
        for (Map.Entry<String, String> variable : answer.variables().entrySet()) {
            line.append(' ').append(Quoting.CSH.quote(variable.getKey() + "=" + variable.getValue()));
        }
        return line.append(" )\n").toString();
    }
}
