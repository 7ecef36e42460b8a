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
 * What is set for the options of a command: by {@code JVENV_…} variables, else by the project, else by the user's file.
 *
 * <p>They become the values of options that were not typed, unless what was typed excludes them. picocli's own provider
 * of default values is not used: it asks for that of a flag while it still reads the command line, when it is not known
 * yet whether the help is wanted, which must be had with settings that make no sense.
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
     * Settings for a command that has {@code groups}.
     *
     * @param table all commands, for keys of files that are meant for others
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
     * @throws SettingException if a setting makes no sense
     */
    public void addTo(Arguments arguments) {
        for (Option option : options) {
            if (arguments.isTyped(option)) {
                typed.add(option);
            }
        }
        wordsTyped = arguments.hasWords();
        takeVariables(context.variables());
        SettingFiles files = new SettingFiles(context.variables(), context.workingDirectory());
        takeFile(files.project(), true);
        takeFile(files.user(), false);
        for (Setting setting : effective) {
            if (setting.set() && isTaken(setting)) {
                ArgumentParser.checkText(setting.arguments());
                arguments.set(setting.option(), setting.values());
            }
        }
    }

    /** What is set for {@code option}, whether or not the command line says otherwise; {@code null} if nothing is. */
    @Nullable
    Setting find(Option option) {
        for (Setting setting : effective) {
            if (setting.option().isSameAs(option)) {
                return setting;
            }
        }
        return null;
    }

    /** The options that can be set. */
    List<Option> options() {
        return options;
    }

    /** The same complaint, with the place of the setting that it is about if one is. */
    public JvenvException located(JvenvException complaint) {
        if (complaint instanceof UsageException usage) {
            for (Setting setting : effective) {
                if (usage.isAbout(setting.option()) && isTaken(setting)) {
                    return usage.from(setting.origin());
                }
            }
        }
        return complaint;
    }

    private boolean isTaken(Setting setting) {
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

    private void takeVariables(Variables variables) {
        for (Option option : options) {
            for (String name : option.names()) {
                if (name.startsWith("--")) {
                    String variable =
                            VARIABLE + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
                    @Nullable String value = variables.find(variable).orElse(null);
                    if (value != null) {
                        take(ofVariable(option, variable, value), List.of());
                    }
                }
            }
        }
    }

    private static Setting ofVariable(Option option, String variable, String value) {
        if (!option.takesValue()) {
            return new Setting(option, List.of(), truth(variable, value), variable);
        }
        List<String> values = option.isRepeatable() ? ListValues.parts(value) : List.of(value);
        return new Setting(option, values, true, variable);
    }

    private static boolean truth(String variable, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on" -> true;
            case "0", "false", "no", "off" -> false;
            default -> throw SettingException.badValue(variable, value, variable, "`true` or `false`");
        };
    }

    private void takeFile(List<TomlEntry> entries, boolean project) {
        List<Option> above = inEffect();
        for (TomlEntry entry : entries) {
            @Nullable Option own = find(entry.key(), options);
            Option option = own == null ? ofOthers(entry) : own;
            if (project && !option.isForProjects()) {
                throw SettingException.notFromProject(entry.key(), entry.place());
            }
            if (own != null) {
                Setting setting = ofEntry(own, entry);
                if (project) {
                    ProjectChecks.check(setting, entry.file().resolveSibling(""));
                }
                take(setting, above);
            }
        }
    }

    /** The files are those of all commands, so a key may be for another one. */
    private Option ofOthers(TomlEntry entry) {
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
                throw SettingException.badValue(entry.key(), part, entry.place(), "a text");
            }
            values.add(String.valueOf(part));
        }
        boolean joined = !option.isRepeatable() && value instanceof List<?>;
        return new Setting(option, joined ? List.of(String.join(",", values)) : values, true, entry.place());
    }

    /** The options that are set so far; a flag that is set to false keeps no other from being set. */
    private List<Option> inEffect() {
        List<Option> set = new ArrayList<>();
        for (Setting setting : effective) {
            if (setting.set()) {
                set.add(setting.option());
            }
        }
        return set;
    }

    /** Takes what no source that counts more has said otherwise. */
    private void take(Setting setting, List<Option> above) {
        if (!hasRival(setting.option(), above) && find(setting.option()) == null) {
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
