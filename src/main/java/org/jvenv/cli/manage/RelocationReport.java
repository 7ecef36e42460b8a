package org.jvenv.cli.manage;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.Streams;
import org.jvenv.relocate.RelocationKind;
import org.jvenv.relocate.Relocator.Relocated;
import org.jvenv.relocate.format.RelocationWarning;
import org.jvenv.report.JsonWriter;

/** What the user is told of an environment that was copied or renamed. */
final class RelocationReport {

    private static final int MOST_WARNINGS = 20;

    private final Relocated relocated;
    private final Streams streams;
    private final boolean quiet;

    RelocationReport(Relocated relocated, Streams streams, boolean quiet) {
        this.relocated = relocated;
        this.streams = streams;
        this.quiet = quiet;
    }

    /**
     * Says it in words.
     *
     * @param active the environment of the shell that runs jvenv, or nothing
     */
    void tell(String active) {
        boolean stays = relocated.source().equals(relocated.prefix());
        if (!quiet && stays) {
            int files = relocated.changed().size();
            say("updated the paths in `" + relocated.prefix() + "`: " + files + (files == 1 ? " file" : " files"));
        } else if (!quiet) {
            say(relocated.kind().word() + " `" + relocated.source() + "` to `" + relocated.prefix() + "`");
        }
        warn();
        if (!quiet && !stays && relocated.kind() == RelocationKind.RENAME) {
            String start = active.equals(relocated.source().toString())
                    ? "it is active here, under its old name: "
                    : "where it is active, ";
            say(start + "leave it and enter it again");
        }
    }

    /** The files that would change, as data. */
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
        for (int i = 0; i < Math.min(warnings.size(), MOST_WARNINGS); i++) {
            RelocationWarning warning = warnings.get(i);
            say("warning: `" + warning.file() + "` " + warning.reason().sentence());
        }
        if (warnings.size() > MOST_WARNINGS) {
            say("and " + (warnings.size() - MOST_WARNINGS) + " more; `" + CommonOptions.JSON + "` has them all");
        }
    }

    private void say(String line) {
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
