package org.jvenv.hook;

import java.util.Map;
import org.jvenv.activate.Quoting;

/**
 * Renders assignments for shells with lists: the variables are a list of {@code NAME=VALUE}.
 *
 * @param set the text before each name
 * @param is the text between a name and its value
 * @param end the text after a value
 * @param open the text before the list
 * @param close the text after the list
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
