package org.jvenv.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.argparse.ArgparseOption;
import org.jvenv.cli.argparse.ArgparseResult;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.Creators;
import org.jvenv.cli.command.EnvironmentArguments;
import org.jvenv.cli.command.Flags;
import org.jvenv.cli.command.Nearest;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Streams;
import org.jvenv.cli.command.Subcommand;
import org.jvenv.cli.command.UsageException;
import org.jvenv.cli.compat.VirtualenvOptions;
import org.jvenv.cli.compat.VirtualenvSetting;
import org.jvenv.cli.compat.VirtualenvSettings;
import org.jvenv.cli.settings.Setting;
import org.jvenv.cli.settings.SettingFiles;
import org.jvenv.cli.settings.Settings;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.index.IndexSetting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code jvenv config}: prints what is set for the commands, and where. */
final class ConfigCommand implements Command {

    /** The commands that take settings, in the order of {@code jvenv --help}. */
    static final List<String> COMMANDS = List.of(
            "create",
            "temp",
            "virtualenv",
            "python list",
            "python find",
            "python pin",
            "seed",
            "cache",
            "config",
            "init",
            "setup");

    /** Those of them that may ask a package index. */
    private static final List<String> DOWNLOADING = List.of("create", "temp", "virtualenv", "seed");

    private static final String VIRTUALENV = "virtualenv";
    private static final String ALL = "--all";

    private final Creators creators;
    private final Path workingDirectory;
    private final Subcommands subcommands;
    private final Streams streams;

    ConfigCommand(Creators creators, Path workingDirectory, Subcommands subcommands, Streams streams) {
        this.creators = creators;
        this.workingDirectory = workingDirectory;
        this.subcommands = subcommands;
        this.streams = streams;
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
    public boolean hasSettings() {
        return true;
    }

    @Override
    public ExitCode run(ParseResult arguments) {
        String asked = String.join(" ", arguments.matchedPositionalValue(0, new String[0]));
        List<String> shown = commands(asked);
        if (shown.isEmpty()) {
            streams.err().println("`jvenv " + asked + "` takes nothing but its command line");
        }
        ConfigRows rows = new ConfigRows();
        for (String command : shown) {
            if (command.equals(VIRTUALENV)) {
                addVirtualenv(rows, arguments.hasMatchedOption(ALL));
            } else {
                add(command, rows, arguments.hasMatchedOption(ALL));
            }
        }
        addIndexes(shown, rows);
        streams.out().print(arguments.hasMatchedOption(Flags.JSON) ? rows.json() : rows.table(shown.size() > 1));
        return ExitCode.SUCCESS;
    }

    /** All commands for no word, those of a family for its first word; none for a command that takes no settings. */
    private List<String> commands(String asked) {
        String name = Subcommands.firstNameOf(asked);
        List<String> found = new ArrayList<>();
        for (String command : COMMANDS) {
            if (asked.isEmpty() || command.equals(name) || command.startsWith(name + " ")) {
                found.add(command);
            }
        }
        if (found.isEmpty() && !Subcommands.NAMES.contains(name) && !name.equals("venv")) {
            @Nullable String nearest = Nearest.to(asked, COMMANDS);
            throw UsageException.of(
                    "`" + asked + "` is no command of jvenv",
                    nearest == null ? "see `jvenv --help`" : "did you mean `" + nearest + "`?");
        }
        return found;
    }

    private void add(String name, ConfigRows rows, boolean all) {
        Subcommand command = requireNonNull(subcommands.named(name), name);
        CommandSpec spec = command.spec();
        Settings settings =
                Settings.of(spec, creators::variable, new SettingFiles(creators::variable, workingDirectory));
        check(command, settings);
        for (OptionSpec option : spec.options()) {
            @Nullable Setting setting = settings.all().get(Setting.keyOf(option));
            if (setting != null) {
                rows.add(name, setting.key(), setting.shown(), setting.origin());
            } else if (all && Settings.isSettable(option)) {
                rows.addUnset(name, Setting.keyOf(option));
            }
        }
    }

    /** What the command itself would refuse is no setting in effect. */
    private static void check(Subcommand command, Settings settings) {
        try {
            command.check(Cli.parse(command, settings.wordsBeside(List.of())));
        } catch (JvenvException e) {
            throw settings.located(e, List.of());
        }
    }

    private void addIndexes(List<String> shown, ConfigRows rows) {
        List<String> downloading = new ArrayList<>(shown);
        downloading.retainAll(DOWNLOADING);
        for (IndexSetting setting : downloading.isEmpty() ? List.<IndexSetting>of() : creators.indexSettings()) {
            for (String command : downloading) {
                rows.add(command, setting.key(), setting.value(), setting.origin());
            }
        }
    }

    private void addVirtualenv(ConfigRows rows, boolean all) {
        List<ArgparseOption> options = VirtualenvOptions.all();
        ArgparseResult arguments = new ArgparseResult();
        List<VirtualenvSetting> settings = VirtualenvSettings.of(creators::variable, workingDirectory, streams.err())
                .addTo(arguments, options);
        VirtualenvSettings.check(settings, arguments, streams.err());
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
