package org.jvenv.cli.manage;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.Streams;
import org.jvenv.relocate.RelocationKind;
import org.jvenv.relocate.Relocator.Relocated;
import org.jvenv.relocate.format.RelocationWarning;
import org.jvenv.report.JsonWriter;

/** Prints the result of copying or renaming an environment. */
final class RelocationReport {

    private static final int MAX_WARNINGS = 20;

    private final Relocated relocated;
    private final Streams streams;
    private final boolean quiet;

    RelocationReport(Relocated relocated, Streams streams, boolean quiet) {
        this.relocated = relocated;
        this.streams = streams;
        this.quiet = quiet;
    }

    /**
     * Prints the result as text.
     *
     * @param active the prefix of the active environment, or an empty string
     */
    void print(String active) {
        boolean inPlace = relocated.source().equals(relocated.prefix());
        if (!quiet && inPlace) {
            int files = relocated.changed().size();
            printLine(
                    "updated the paths in `" + relocated.prefix() + "`: " + files + (files == 1 ? " file" : " files"));
        } else if (!quiet) {
            printLine(relocated.kind().word() + " `" + relocated.source() + "` to `" + relocated.prefix() + "`");
        }
        warn();
        if (!quiet && !inPlace && relocated.kind() == RelocationKind.RENAME) {
            String start = active.equals(relocated.source().toString())
                    ? "it is active in this shell with its old path: "
                    : "in shells where it is active, ";
            printLine(start + "deactivate it and activate it again");
        }
    }

    /** Prints the files that would change, as data. */
    void printPlan() {
        print("change", relocated.changed());
        print("drop", relocated.dropped());
        warn();
    }

    void printJson() {
        JsonWriter json = new JsonWriter().beginObject();
        json.name("outcome").value(relocated.kind().word());
        json.name("source").value(relocated.source().toString());
        json.name("prefix").value(relocated.prefix().toString());
        write("changed", relocated.changed(), json);
        write("dropped", relocated.dropped(), json);
        json.name("remnants").beginArray();
        for (RelocationWarning warning : relocated.warnings()) {
            json.beginObject().name("file").value(warning.file().toString());
            json.name("reason").value(warning.reason().sentence()).endObject();
        }
        streams.out().println(json.endArray().endObject());
    }

    private void warn() {
        List<RelocationWarning> warnings = relocated.warnings();
        for (int i = 0; i < Math.min(warnings.size(), MAX_WARNINGS); i++) {
            RelocationWarning warning = warnings.get(i);
            printLine("warning: `" + warning.file() + "` " + warning.reason().sentence());
        }
        if (warnings.size() > MAX_WARNINGS) {
            printLine("and " + (warnings.size() - MAX_WARNINGS) + " more; `" + CommonOptions.JSON
                    + "` prints all of them");
        }
    }

    private void printLine(String line) {
        streams.err().println(line);
    }

    private void print(String what, List<Path> files) {
        for (Path file : files) {
            streams.out().println(what + " " + file);
        }
    }

    private static void write(String name, List<Path> files, JsonWriter json) {
        json.name(name).beginArray();
        for (Path file : files) {
            json.value(file.toString());
        }
        json.endArray();
    }
}
