package org.jvenv.cli.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.report.JsonWriter;
import org.jvenv.report.Table;

/** The output of {@code jvenv config}: each setting once, with all its commands. */
final class ConfigRows {

    private final Map<Row, List<String>> commands = new LinkedHashMap<>();

    void add(String command, String key, String value, String origin) {
        add(command, new Row(key, value, origin));
    }

    void addUnset(String command, String key) {
        add(command, new Row(key, null, null));
    }

    private void add(String command, Row row) {
        commands.computeIfAbsent(row, unknown -> new ArrayList<>()).add(command);
    }

    /** Returns a table for users; the commands are omitted if there is only one. */
    String table(boolean withCommands) {
        Table table = new Table();
        commands.forEach((row, names) -> {
            String value = row.value() == null ? "-" : row.value().replace("\n", "\\n");
            String origin = row.origin() == null ? "not set" : row.origin();
            if (withCommands) {
                table.row(row.key(), value, origin, String.join(", ", names));
            } else {
                table.row(row.key(), value, origin);
            }
        });
        return table.toString();
    }

    /** Returns JSON for programs. */
    String json() {
        JsonWriter json = new JsonWriter().beginObject().name("settings").beginArray();
        commands.forEach((row, names) -> {
            json.beginObject().name("key").value(row.key());
            if (row.value() != null && row.origin() != null) {
                json.name("value").value(row.value());
                json.name("origin").value(row.origin());
            }
            json.name("commands").beginArray();
            names.forEach(json::value);
            json.endArray().endObject();
        });
        return json.endArray().endObject() + "\n";
    }

    /** A setting; value and origin are {@code null} if it is not set. */
    private record Row(
            String key, @Nullable String value, @Nullable String origin) {}
}
