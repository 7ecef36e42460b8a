package org.jvenv.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;

/** What was created, as JSON. Later versions may add members, but never rename or remove one. */
public final class JsonReport {

    private JsonReport() {}

    /** Returns one object with all of {@code creations} and of {@code failures}, in their order. */
    public static String of(List<Creation> creations, List<FailedCreation> failures) {
        JsonWriter json = new JsonWriter().beginObject().name("environments").beginArray();
        for (Creation creation : creations) {
            write(creation, json);
        }
        json.endArray().name("failures").beginArray();
        for (FailedCreation failure : failures) {
            write(failure, json);
        }
        return json.endArray().endObject().toString();
    }

    private static void write(FailedCreation failure, JsonWriter json) {
        json.beginObject();
        json.name("prefix").value(failure.prefix().toString());
        json.name("exit_code").value(failure.exitCode());
        json.name("message").value(failure.message());
        @Nullable String hint = failure.hint();
        if (hint != null) {
            json.name("hint").value(hint);
        }
        json.endObject();
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
