package org.jvenv.cli.completion;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.ValueKind;
import org.jvenv.report.JsonWriter;

/** Completion data as JSON, for shells whose completers are programs (nu, xonsh, PowerShell). */
final class JsonCompletion {

    private JsonCompletion() {}

    /** Returns an object with one line for each command, so that diffs are readable. */
    static String of(List<CommandModel> commands) {
        JsonWriter aliases = new JsonWriter().beginObject();
        for (CommandModel command : commands) {
            String alias = command.row().alias();
            if (!alias.isEmpty()) {
                aliases.name(alias).value(command.name());
            }
        }
        List<String> lines = new ArrayList<>();
        for (CommandModel command : commands) {
            lines.add("\"" + command.name() + "\":" + json(command));
        }
        return "{\n\"aliases\":" + aliases.endObject() + ",\n\"commands\":{\n" + String.join(",\n", lines) + "\n}\n}\n";
    }

    private static JsonWriter json(CommandModel command) {
        JsonWriter json = new JsonWriter().beginObject();
        json.name("summary").value(command.summary());
        json.name("options").beginArray();
        for (Option option : command.options()) {
            append(option, json);
        }
        json.endArray().name("words").beginArray();
        for (ValueKind kind : command.words()) {
            append(kind, json);
        }
        return json.endArray().endObject();
    }

    private static void append(Option option, JsonWriter json) {
        json.beginObject().name("names").beginArray();
        for (String name : option.names()) {
            json.value(name);
        }
        json.endArray().name("summary").value(option.description());
        if (option.takesValue()) {
            json.name("value");
            append(option.kind(), json);
        }
        json.endObject();
    }

    /** Appends the list of possible words, or the name of the kind. */
    private static void append(ValueKind kind, JsonWriter json) {
        if (kind.words().isEmpty()) {
            json.value(kind.name());
            return;
        }
        json.beginArray();
        for (String word : kind.words()) {
            json.value(word);
        }
        json.endArray();
    }
}
