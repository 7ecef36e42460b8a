package org.jvenv.hook;

import java.util.Map;
import org.jvenv.report.JsonWriter;

/** Renders a JSON object, for shells that parse data: Nushell, xonsh and PowerShell. */
final class JsonRendering implements Rendering {

    @Override
    public String of(Answer answer) {
        JsonWriter writer = new JsonWriter().beginObject();
        for (Map.Entry<String, String> value : answer.values().entrySet()) {
            writer.name(value.getKey()).value(value.getValue());
        }
        writer.name("variables").beginObject();
        for (Map.Entry<String, String> variable : answer.variables().entrySet()) {
            writer.name(variable.getKey()).value(variable.getValue());
        }
        return writer.endObject().endObject() + "\n";
    }
}
