package org.jvenv.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.report.JsonWriter;
import org.jvenv.report.Table;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code jvenv config}: prints what is set for {@code create}, and where. */
final class ConfigCommand implements Command {

    private static final String ALL = "--all";
    private static final String JSON = "--json";

    private final Creators creators;
    private final SettingFiles files;
    private final Streams streams;

    ConfigCommand(Creators creators, SettingFiles files, Streams streams) {
        this.creators = creators;
        this.files = files;
        this.streams = streams;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("jvenv config");
        spec.usageMessage()
                .description("Print the settings of `jvenv create` that are in effect, and where each is made.");
        Flags.addTo(spec, groups());
        return spec;
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(new OptionGroup(
                "Options",
                List.of(
                        Flags.flag("print also what is not set", ALL),
                        Flags.flag("print them as JSON", JSON),
                        Flags.help())));
    }

    @Override
    public boolean hasSettings() {
        return true;
    }

    @Override
    public ExitCode run(ParseResult arguments) {
        CommandSpec create = CreateOptions.spec();
        Map<String, Setting> settings =
                Settings.of(create, creators::variable, files).all();
        List<OptionSpec> shown = new ArrayList<>();
        for (OptionSpec option : create.options()) {
            boolean set = settings.containsKey(Setting.keyOf(option));
            if (set || (arguments.hasMatchedOption(ALL) && !option.usageHelp())) {
                shown.add(option);
            }
        }
        streams.out().print(arguments.hasMatchedOption(JSON) ? json(shown, settings) : table(shown, settings));
        return ExitCode.SUCCESS;
    }

    private static String table(List<OptionSpec> shown, Map<String, Setting> settings) {
        Table table = new Table();
        for (OptionSpec option : shown) {
            @Nullable Setting setting = settings.get(Setting.keyOf(option));
            table.row(
                    Setting.keyOf(option),
                    setting == null ? "-" : setting.shown(),
                    setting == null ? "not set" : setting.origin());
        }
        return table.toString();
    }

    private static String json(List<OptionSpec> shown, Map<String, Setting> settings) {
        JsonWriter json = new JsonWriter().beginObject().name("settings").beginArray();
        for (OptionSpec option : shown) {
            json.beginObject();
            json.name("key").value(Setting.keyOf(option));
            @Nullable Setting setting = settings.get(Setting.keyOf(option));
            if (setting != null) {
                json.name("value").value(setting.shown());
                json.name("origin").value(setting.origin());
            }
            json.endObject();
        }
        return json.endArray().endObject() + "\n";
    }
}
