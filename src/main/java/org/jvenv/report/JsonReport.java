package org.jvenv.report;

import java.util.List;
import org.jvenv.python.Interpreter;

/** What was created, as JSON. Members may be added to it in later versions, never renamed or taken away. */
public final class JsonReport {

    private JsonReport() {}

    /** One object with all of {@code creations}, in their order. */
    public static String of(List<Creation> creations) {
        JsonWriter json = new JsonWriter().beginObject().name("environments").beginArray();
        for (Creation creation : creations) {
            write(creation, json);
        }
        return json.endArray().endObject().toString();
    }

    private static void write(Creation creation, JsonWriter json) {
        json.beginObject();
        json.name("status").value(creation.outcome().word());
        json.name("prefix").value(creation.environment().prefix().toString());
        json.name("python").value(creation.environment().python().toString());
        json.name("prompt").value(creation.environment().prompt());
        json.name("base");
        write(creation.environment().base(), json);
        json.name("packages").beginArray();
        for (SeededPackage seeded : creation.packages()) {
            json.beginObject();
            json.name("name").value(seeded.project());
            json.name("version").value(seeded.version());
            json.endObject();
        }
        json.endArray();
        json.name("activate").value(creation.activation());
        json.name("milliseconds").value(creation.milliseconds());
        json.endObject();
    }

    private static void write(Interpreter base, JsonWriter json) {
        json.beginObject();
        json.name("executable").value(base.executable().toString());
        json.name("implementation").value(base.build().implementation().displayName());
        json.name("version").value(base.version().toString());
        json.endObject();
    }
}
