package org.jvenv.cli.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.argparse.ArgparseOption;
import org.jvenv.cli.argparse.ArgparseResult;
import org.jvenv.cli.command.ArgumentParser;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommandRow;
import org.jvenv.cli.command.CommonOptions;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.ExitCodeCommand;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Suggestion;
import org.jvenv.cli.command.UsageException;
import org.jvenv.cli.compat.VirtualenvOptions;
import org.jvenv.cli.compat.VirtualenvSettings;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.index.IndexSetting;
import picocli.CommandLine.Model.CommandSpec;

/** {@code jvenv config}: prints the current settings of the commands, and where each is set. */
public final class ConfigCommand implements ExitCodeCommand {

    private static final String VIRTUALENV = "virtualenv";
    private static final Option ALL = CommonOptions.ALL.describedAs("print also options that are not set");
    private static final Option JSON = CommonOptions.JSON.describedAs("print JSON");

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
                "Print the current settings, where each is set, and for which commands.",
                "With COMMAND, such as create or python find, print only the settings of that command.");
    }

    @Override
    public List<OptionGroup> groups() {
        return OptionGroup.plain(ALL, JSON, CommonOptions.HELP);
    }

    @Override
    public ExitCode run(Arguments arguments) {
        String name = String.join(" ", arguments.words());
        List<CommandRow> shown = rows(name);
        if (shown.isEmpty()) {
            context.err().println("`jvenv " + name + "` has no settings");
        }
        ConfigRows rows = new ConfigRows();
        for (CommandRow row : shown) {
            if (row.command().equals(VIRTUALENV)) {
                addVirtualenv(rows, arguments.has(ALL));
            } else {
                add(row, rows, arguments.has(ALL));
            }
        }
        addIndexes(shown, rows);
        context.out().print(arguments.has(JSON) ? rows.json() : rows.table(shown.size() > 1));
        return ExitCode.SUCCESS;
    }

    /** Returns the commands called {@code name}, or with this first word, that take settings; all if it is empty. */
    private List<CommandRow> rows(String name) {
        List<CommandRow> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean known = name.isEmpty();
        for (CommandRow row : table) {
            boolean matches = row.isNamed(name) || row.command().startsWith(name + " ");
            known |= matches && !row.isHidden();
            if (row.takesSettings()) {
                names.add(row.command());
                if (name.isEmpty() || matches) {
                    found.add(row);
                }
            }
        }
        if (!known) {
            @Nullable String nearest = Suggestion.to(name, names);
            throw UsageException.of(
                    "unknown command `" + name + "`",
                    nearest == null ? UsageException.seeHelp("jvenv") : "did you mean `" + nearest + "`?");
        }
        return found;
    }

    private void add(CommandRow row, ConfigRows rows, boolean all) {
        if (!(row.build(context) instanceof Command command)) {
            return;
        }
        Settings settings = new Settings(command.groups(), table, context);
        check(command, settings);
        for (Option option : settings.options()) {
            @Nullable Setting setting = settings.find(option);
            if (setting != null) {
                rows.add(row.command(), option.key(), setting.shown(), setting.origin());
            } else if (all) {
                rows.addUnset(row.command(), option.key());
            }
        }
    }

    /** Rejects settings that the command itself would reject. */
    private static void check(Command command, Settings settings) {
        Arguments arguments = ArgumentParser.parse(command, List.of());
        settings.addTo(arguments);
        try {
            arguments.check(command.groups());
            command.check(arguments);
        } catch (JvenvException e) {
            throw settings.located(e);
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
        List<VirtualenvSettings.Setting> settings = VirtualenvSettings.of(
                        context.variables(), context.workingDirectory(), context.err())
                .addTo(arguments, options);
        VirtualenvSettings.check(settings, arguments, context.err());
        Set<String> keys = new LinkedHashSet<>();
        for (VirtualenvSettings.Setting setting : settings) {
            rows.add(VIRTUALENV, setting.option().plainName(), setting.value(), setting.origin());
            keys.add(setting.option().plainName());
        }
        for (ArgparseOption option : options) {
            String key = option.plainName();
            if (all && !keys.contains(key) && !List.of("help", "version").contains(key)) {
                rows.addUnset(VIRTUALENV, key);
            }
        }
    }
}
