package org.jvenv.cli.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.ArgumentParser;
import org.jvenv.cli.command.Arguments;
import org.jvenv.cli.command.Command;
import org.jvenv.cli.command.CommandContext;
import org.jvenv.cli.command.CommandRow;
import org.jvenv.cli.command.ListValues;
import org.jvenv.cli.command.Option;
import org.jvenv.cli.command.OptionGroup;
import org.jvenv.cli.command.Suggestion;
import org.jvenv.cli.command.UsageException;
import org.jvenv.failure.JvenvException;
import org.jvenv.platform.Variables;
import org.jvenv.toml.TomlFile.TomlEntry;

/**
 * The settings for the options of a command: {@code JVENV_…} variables have precedence over the project, and the
 * project over the user's file.
 *
 * <p>They become the values of options that are not on the command line, unless an option there excludes them.
 * picocli's default value provider is not used: it reads the default of a flag before the command line is parsed
 * completely, and {@code --help} has to work with invalid settings.
 */
public final class Settings {

    private static final String VARIABLE = "JVENV_";

    private final List<Option> options;
    private final List<? extends CommandRow> table;
    private final CommandContext context;
    private final List<Setting> effective = new ArrayList<>();
    private final List<Option> typed = new ArrayList<>();
    private boolean wordsTyped;

    /**
     * Creates the settings of a command with the options {@code groups}.
     *
     * @param table all commands, because files may contain keys for the others
     */
    public Settings(List<OptionGroup> groups, List<? extends CommandRow> table, CommandContext context) {
        this.options = settable(groups);
        this.table = table;
        this.context = context;
    }

    private static List<Option> settable(List<OptionGroup> groups) {
        List<Option> options = new ArrayList<>();
        for (OptionGroup group : groups) {
            for (Option option : group.options()) {
                if (option.isSettable()) {
                    options.add(option);
                }
            }
        }
        return options;
    }

    /**
     * Reads all settings, and adds them to {@code arguments}.
     *
     * @throws SettingException if a setting is invalid
     */
    public void addTo(Arguments arguments) {
        for (Option option : options) {
            if (arguments.isTyped(option)) {
                typed.add(option);
            }
        }
        wordsTyped = arguments.hasWords();
        readVariables(context.variables());
        SettingFiles files = new SettingFiles(context.variables(), context.workingDirectory());
        readFile(files.project(), true);
        readFile(files.user(), false);
        for (Setting setting : effective) {
            if (setting.set() && isEffective(setting)) {
                ArgumentParser.checkText(setting.arguments());
                arguments.set(setting.option(), setting.values());
            }
        }
    }

    /** Returns the setting for {@code option}, even if the command line overrides it; {@code null} if there is none. */
    @Nullable
    Setting find(Option option) {
        for (Setting setting : effective) {
            if (setting.option().isSameAs(option)) {
                return setting;
            }
        }
        return null;
    }

    /** Returns the options that can be set. */
    List<Option> options() {
        return options;
    }

    /** Returns the same failure; if it is about a setting, with the variable or file of that setting. */
    public JvenvException located(JvenvException failure) {
        if (failure instanceof UsageException usage) {
            for (Setting setting : effective) {
                if (usage.isAbout(setting.option()) && isEffective(setting)) {
                    return usage.from(setting.origin());
                }
            }
        }
        return failure;
    }

    private boolean isEffective(Setting setting) {
        return !(wordsTyped && setting.option().yieldsToTypedWords()) && !hasRival(setting.option(), typed);
    }

    private static boolean hasRival(Option option, List<Option> others) {
        for (Option other : others) {
            if (option.isRivalOf(other)) {
                return true;
            }
        }
        return false;
    }

    private void readVariables(Variables variables) {
        for (Option option : options) {
            for (String name : option.names()) {
                if (name.startsWith("--")) {
                    String variable =
                            VARIABLE + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
                    @Nullable String value = variables.find(variable).orElse(null);
                    if (value != null) {
                        add(ofVariable(option, variable, value), List.of());
                    }
                }
            }
        }
    }

    private static Setting ofVariable(Option option, String variable, String value) {
        if (!option.takesValue()) {
            return new Setting(option, List.of(), parseBoolean(variable, value), variable);
        }
        List<String> values = option.isRepeatable() ? ListValues.parts(value) : List.of(value);
        return new Setting(option, values, true, variable);
    }

    private static boolean parseBoolean(String variable, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on" -> true;
            case "0", "false", "no", "off" -> false;
            default -> throw SettingException.badValue(variable, value, variable, "`true` or `false`");
        };
    }

    private void readFile(List<TomlEntry> entries, boolean project) {
        List<Option> prior = inEffect();
        for (TomlEntry entry : entries) {
            @Nullable Option own = find(entry.key(), options);
            Option option = own == null ? ofOtherCommand(entry) : own;
            if (project && !option.isForProjects()) {
                throw SettingException.notFromProject(entry.key(), entry.place());
            }
            if (own != null) {
                Setting setting = ofEntry(own, entry);
                if (project) {
                    ProjectChecks.check(setting, entry.file().resolveSibling(""));
                }
                add(setting, prior);
            }
        }
    }

    /** Returns the option of another command with this key, because all commands share the files. */
    private Option ofOtherCommand(TomlEntry entry) {
        List<String> keys = new ArrayList<>();
        for (CommandRow row : table) {
            if (row.takesSettings() && row.build(context) instanceof Command command) {
                List<Option> others = settable(command.groups());
                @Nullable Option option = find(entry.key(), others);
                if (option != null) {
                    return option;
                }
                for (Option other : others) {
                    keys.add(other.key());
                }
            }
        }
        throw SettingException.unknownKey(entry.key(), entry.place(), Suggestion.to(entry.key(), keys));
    }

    private static Setting ofEntry(Option option, TomlEntry entry) {
        Object value = entry.value();
        if (!option.takesValue()) {
            if (value instanceof Boolean set) {
                return new Setting(option, List.of(), set, entry.place());
            }
            throw SettingException.badValue(entry.key(), value, entry.place(), "`true` or `false`");
        }
        List<String> values = new ArrayList<>();
        for (Object part : value instanceof List<?> list ? list : List.of(value)) {
            if (part instanceof Double) {
                throw SettingException.unquoted(entry.key(), entry.place());
            }
            if (!(part instanceof String) && !(part instanceof Number)) {
                throw SettingException.badValue(entry.key(), part, entry.place(), "a string");
            }
            values.add(String.valueOf(part));
        }
        boolean joined = !option.isRepeatable() && value instanceof List<?>;
        return new Setting(option, joined ? List.of(String.join(",", values)) : values, true, entry.place());
    }

    /** Returns the options that are set so far, without flags that are set to false, which override nothing. */
    private List<Option> inEffect() {
        List<Option> set = new ArrayList<>();
        for (Setting setting : effective) {
            if (setting.set()) {
                set.add(setting.option());
            }
        }
        return set;
    }

    /** Adds {@code setting}, unless a source with precedence has set the option or a rival of it. */
    private void add(Setting setting, List<Option> prior) {
        if (!hasRival(setting.option(), prior) && find(setting.option()) == null) {
            effective.add(setting);
        }
    }

    private static @Nullable Option find(String key, List<Option> options) {
        for (Option option : options) {
            if (option.hasKey(key)) {
                return option;
            }
        }
        return null;
    }
}
