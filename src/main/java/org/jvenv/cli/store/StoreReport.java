package org.jvenv.cli.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.report.JsonWriter;
import org.jvenv.seed.SeedStore.StoreItem;

/** Prints the wheels of the store as text or JSON. */
final class StoreReport {

    private StoreReport() {}

    /** Returns a line for each wheel. */
    static String table(List<StoreItem> items) {
        StringBuilder table = new StringBuilder();
        for (StoreItem item : items) {
            table.append(line(item)).append(item.chosen() ? ", preferred" : "").append('\n');
        }
        return table.toString();
    }

    static String line(StoreItem item) {
        @Nullable String limits = item.requiresPython();
        return item + (limits == null ? "" : " for Python " + limits);
    }

    /** Returns JSON; later versions may add fields, but never rename or remove them. */
    static String json(List<StoreItem> items) {
        JsonWriter json = new JsonWriter().beginObject().name("wheels").beginArray();
        for (StoreItem item : items) {
            json.beginObject();
            json.name("name").value(item.project());
            json.name("version").value(item.version());
            @Nullable String limits = item.requiresPython();
            if (limits != null) {
                json.name("requires-python").value(limits);
            }
            json.name("sha256").value(item.sha256());
            json.name("preferred").value(item.chosen());
            json.endObject();
        }
        return json.endArray().endObject().toString();
    }
}
