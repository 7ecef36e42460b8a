package org.jvenv.hook;

import java.util.Map;
import org.jvenv.activate.Quoting;

/**
 * Assignments for shells that have lists: the variables are a list of {@code NAME=VALUE}.
 *
 * @param set what stands before each name
 * @param is what stands between a name and its value
 * @param end what stands behind a value
 * @param open what stands before the words of the list
 * @param close what stands behind them
 */
record ListRendering(Quoting quoting, String set, String is, String end, String open, String close)
        implements Rendering {

    @Override
    public String of(Answer answer) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> value : answer.values().entrySet()) {
            text.append(set).append(value.getKey()).append(is);
            text.append(quoting.quote(value.getValue())).append(end);
        }
        text.append(set).append("variables").append(open);
        for (Map.Entry<String, String> variable : answer.variables().entrySet()) {
            text.append(' ').append(quoting.quote(variable.getKey() + "=" + variable.getValue()));
        }
        return text.append(close).toString();
    }
}
