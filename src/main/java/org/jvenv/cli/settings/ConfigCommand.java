package org.jvenv.cli.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.argparse.ArgparseOption;
import org.jvenv.cli.argparse.ArgparseResult;
import org.jvenv.cli.command.ArgumentParser;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommandRow;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Flags;
import org.jvenv.cli.command.Nearest;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.UsageException;
import org.jvenv.cli.compat.VirtualenvOptions;
import org.jvenv.cli.compat.VirtualenvSetting;
import org.jvenv.cli.compat.VirtualenvSettings;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.index.IndexSetting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code jvenv config}: prints what is set for the commands, and where. */
public final class ConfigCommand implements ExitCodeCommand {

    private static final String VIRTUALENV = "virtualenv";
    private static final String ALL = "--all";

    private final List<? extends CommandRow> table;
    private final CommandContext context;

    public ConfigCommand(CommandContext context, List<? extends CommandRow> table) {
        this.context = context;
        this.table = table;
    }

    @Override
    public CommandSpec spec() {
        return EnvironmentArguments.spec(
                "config",
                "COMMAND",
                "0..2",
                groups(),
                "Print the settings that are in effect, where each is made, and for which commands.",
                "With COMMAND, such as create or python find, only those of that one.");
    }

    @Override
    public List<OptionGroup> groups() {
        return List.of(new OptionGroup(
                "Options",
                List.of(
                        Flags.flag("print also what is not set", ALL),
                        Flags.flag("print them as JSON", Flags.JSON),
                        Flags.help())));
    }

    @Override
    public ExitCode run(ParseResult arguments) {
        String asked = String.join(" ", arguments.matchedPositionalValue(0, new String[0]));
        List<CommandRow> shown = rows(asked);
        if (shown.isEmpty()) {
            context.err().println("`jvenv " + asked + "` takes nothing but its command line");
        }
        ConfigRows rows = new ConfigRows();
        for (CommandRow row : shown) {
            if (row.command().equals(VIRTUALENV)) {
                addVirtualenv(rows, arguments.hasMatchedOption(ALL));
            } else {
                add(row, rows, arguments.hasMatchedOption(ALL));
            }
        }
        addIndexes(shown, rows);
        context.out().print(arguments.hasMatchedOption(Flags.JSON) ? rows.json() : rows.table(shown.size() > 1));
        return ExitCode.SUCCESS;
    }

    /** All that take settings for no word, those of a family for its first word; none for a command that takes none. */
    private List<CommandRow> rows(String asked) {
        List<CommandRow> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean known = asked.isEmpty();
        for (CommandRow row : table) {
            boolean meant = row.isNamed(asked) || row.command().startsWith(asked + " ");
            known |= meant && !row.isHidden();
            if (row.takesSettings()) {
                names.add(row.command());
                if (asked.isEmpty() || meant) {
                    found.add(row);
                }
            }
        }
        if (!known) {
            @Nullable String nearest = Nearest.to(asked, names);
            throw UsageException.of(
                    "`" + asked + "` is no command of jvenv",
                    nearest == null ? "see `jvenv --help`" : "did you mean `" + nearest + "`?");
        }
        return found;
    }

    private void add(CommandRow row, ConfigRows rows, boolean all) {
        if (!(row.build(context) instanceof Command command)) {
            return;
        }
        CommandSpec spec = command.spec();
        Settings settings = Settings.of(
                spec, context.variables(), new SettingFiles(context.variables(), context.workingDirectory()));
        check(command, settings);
        for (OptionSpec option : spec.options()) {
            @Nullable Setting setting = settings.all().get(Setting.keyOf(option));
            if (setting != null) {
                rows.add(row.command(), setting.key(), setting.shown(), setting.origin());
            } else if (all && Settings.isSettable(option)) {
                rows.addUnset(row.command(), Setting.keyOf(option));
            }
        }
    }

    /** What the command itself would refuse is no setting in effect. */
    private static void check(Command command, Settings settings) {
        try {
            command.check(ArgumentParser.parse(command, settings.wordsBeside(List.of())));
        } catch (JvenvException e) {
            throw settings.located(e, List.of());
        }
    }

    private void addIndexes(List<CommandRow> shown, ConfigRows rows) {
        List<String> downloading = new ArrayList<>();
        for (CommandRow row : shown) {
            if (row.downloads()) {
                downloading.add(row.command());
            }
        }
        for (IndexSetting setting : downloading.isEmpty()
                ? List.<IndexSetting>of()
                : context.services().indexSettings()) {
            for (String command : downloading) {
                rows.add(command, setting.key(), setting.value(), setting.origin());
            }
        }
    }

    private void addVirtualenv(ConfigRows rows, boolean all) {
        List<ArgparseOption> options = VirtualenvOptions.all();
        ArgparseResult arguments = new ArgparseResult();
        List<VirtualenvSetting> settings = VirtualenvSettings.of(
                        context.variables(), context.workingDirectory(), context.err())
                .addTo(arguments, options);
        VirtualenvSettings.check(settings, arguments, context.err());
        Set<String> keys = new LinkedHashSet<>();
        for (VirtualenvSetting setting : settings) {
            rows.add(VIRTUALENV, setting.key(), setting.value(), setting.origin());
            keys.add(setting.key());
        }
        for (ArgparseOption option : options) {
            String key = VirtualenvSetting.keyOf(option);
            if (all && !keys.contains(key) && !List.of("help", "version").contains(key)) {
                rows.addUnset(VIRTUALENV, key);
            }
        }
    }
}
