package org.jvenv.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;
import org.jvenv.python.discovery.Finding;

/** Interpreters as JSON. Later versions may add members, but never rename or remove them. */
public final class PythonReport {

    private PythonReport() {}

    /** Returns an object with the facts about an interpreter. */
    public static String of(Interpreter interpreter) {
        JsonWriter json = new JsonWriter().beginObject();
        write(interpreter, json);
        return json.endObject().toString();
    }

    /** Returns an object with all {@code findings}, in their order. */
    public static String of(List<Finding> findings) {
        JsonWriter json = new JsonWriter().beginObject().name("interpreters").beginArray();
        for (Finding finding : findings) {
            json.beginObject();
            json.name("path").value(finding.executable().toString());
            json.name("source").value(finding.source());
            @Nullable Interpreter interpreter = finding.interpreter();
            if (interpreter != null) {
                write(interpreter, json);
            }
            if (!finding.fits()) {
                json.name("reason").value(finding.reason());
            }
            json.endObject();
        }
        return json.endArray().endObject().toString();
    }

    private static void write(Interpreter interpreter, JsonWriter json) {
        json.name("executable").value(interpreter.executable().toString());
        json.name("implementation").value(interpreter.build().implementation().displayName());
        json.name("version").value(interpreter.version().toString());
        json.name("abiflags").value(interpreter.build().abiFlags());
        json.name("bits").value(interpreter.build().pointerBits());
        json.name("platform").value(interpreter.build().platform());
        json.name("prefix").value(interpreter.installation().prefix().toString());
    }
}
