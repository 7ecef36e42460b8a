package org.jvenv.hook;

import java.util.Map;
import org.jvenv.activate.Quoting;

/** Global variables of fish: a line for each value; the variables are a list of {@code NAME=VALUE}. */
final class FishRendering implements Rendering {

    @Override
    public String of(Answer answer) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> value : answer.values().entrySet()) {
            lines.append("set -g _jvenv_").append(value.getKey()).append(' ');
            lines.append(Quoting.FISH.quote(value.getValue())).append('\n');
        }
        lines.append("set -g _jvenv_variables");
        for (Map.Entry<String, String> variable : answer.variables().entrySet()) {
            lines.append(' ').append(Quoting.FISH.quote(variable.getKey() + "=" + variable.getValue()));
        }
        return lines.append('\n').toString();
    }
}
