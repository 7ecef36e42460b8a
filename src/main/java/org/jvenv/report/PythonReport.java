package org.jvenv.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;
import org.jvenv.python.discovery.Candidate;

/** Interpreters as JSON. Later versions may add members, but never rename or remove them. */
public final class PythonReport {

    private PythonReport() {}

    /** Returns an object with the facts about an interpreter. */
    public static String of(Interpreter interpreter) {
        JsonWriter json = new JsonWriter().beginObject();
        write(interpreter, json);
        return json.endObject().toString();
    }

    /** Returns an object with all {@code candidates}, in their order. */
    public static String of(List<Candidate> candidates) {
        JsonWriter json = new JsonWriter().beginObject().name("interpreters").beginArray();
        for (Candidate candidate : candidates) {
            json.beginObject();
            json.name("path").value(candidate.executable().toString());
            json.name("source").value(candidate.source());
            @Nullable Interpreter interpreter = candidate.interpreter();
            if (interpreter != null) {
                write(interpreter, json);
            }
            if (!candidate.fits()) {
                json.name("reason").value(candidate.reason());
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
