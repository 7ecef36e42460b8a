package org.jvenv.wrapper;

import java.util.List;
import java.util.Locale;
import org.jvenv.report.JsonWriter;

/**
 * Renders a plan as JSON, for the shells that interpret it: nushell, xonsh, elvish and PowerShell. It is an array of
 * arrays of strings; the first string of each is the verb, in lower case.
 */
final class JsonCode {

    private JsonCode() {}

    static String of(List<Step> steps) {
        JsonWriter json = new JsonWriter().beginArray();
        for (Step step : steps) {
            json.beginArray().value(step.verb().name().toLowerCase(Locale.ROOT));
            step.words().forEach(json::value);
            json.endArray();
        }
        return json.endArray() + "\n";
    }
}
