package org.jvenv.cli.manage;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.failure.ExitCode;
import org.jvenv.manage.Trash;
import org.jvenv.manage.TrashEntry;
import org.jvenv.report.JsonWriter;
import org.jvenv.report.Table;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv undo}: restores a removed environment. */
public final class UndoCommand implements ExitCodeCommand {

    private static final Option LIST = CommonOptions.LIST.describedAs("print the removed environments, and do nothing");
    private static final Option JSON = CommonOptions.JSON.describedAs("with " + LIST + ": print it as JSON");

    private final CommandContext context;

    public UndoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(
                "undo",
                "NAME",
                "0..1",
                groups(),
                "Restore the environment that was removed last, or the last one of that name.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(LIST, JSON, CommonOptions.QUIET, CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) throws IOException {
        String[] words = arguments.words();
        Trash trash = context.services().trash();
        try {
            if (arguments.has(LIST)) {
                List<TrashEntry> entries = trash.restorable();
                context.out().print(arguments.has(JSON) ? json(entries) : table(entries));
            } else {
                restore(trash, words.length == 0 ? null : words[0], arguments);
            }
        } finally {
            context.streams().warnOfSetAside(trash.setAside());
        }
        return ExitCode.SUCCESS;
    }

    private void restore(Trash trash, @Nullable String name, Arguments arguments) throws IOException {
        String origin = trash.restore(name).toString();
        context.tell(arguments, "restored " + origin);
    }

    private static String table(List<TrashEntry> all) {
        Table table = new Table();
        for (TrashEntry entry : all) {
            table.row(EnvironmentReport.day(entry.removed()), entry.origin().toString());
        }
        return table.toString();
    }

    private static String json(List<TrashEntry> all) {
        JsonWriter json = new JsonWriter().beginObject().name("removed").beginArray();
        for (TrashEntry entry : all) {
            json.beginObject();
            json.name("path").value(entry.origin().toString());
            json.name("removed").value(entry.removed().toString());
            json.name("kept_at").value(entry.place().toString());
            json.endObject();
        }
        return json.endArray().endObject() + "\n";
    }
}
