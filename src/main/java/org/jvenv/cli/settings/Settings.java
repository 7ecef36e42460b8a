package org.jvenv.cli.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.ListValues;
import org.jvenv.cli.command.Nearest;
import org.jvenv.cli.command.UsageException;
import org.jvenv.cli.create.Contradictions;
import org.jvenv.cli.create.CreateOptions;
import org.jvenv.cli.run.TempCommand;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.platform.Variables;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;
import org.jvenv.toml.TomlEntry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What is set for the options of a command: by {@code JVENV_…} variables, else by the project, else by the user's file.
 *
 * <p>They become words in front of those of the command line, where that does not say otherwise.
 */
public final class Settings {

    private static final String VARIABLE = "JVENV_";

    /**
     * What a project that was cloned from anywhere must not decide: it would delete, run or install something, or write
     * beside an environment. What it may say are words and versions, which are read as such wherever they come from.
     */
    private static final List<String> NOT_FOR_PROJECTS = List.of(
            "clear",
            "force",
            "allow-existing",
            "upgrade",
            "name",
            "project",
            "venv-redirect",
            "try-first-with",
            "extra-search-dir",
            "requirement",
            "seed",
            "cache-dir",
            "reset-cache",
            "hook",
            "reverse");

    /** Keys of the options that other commands have and {@code create} has not; a test makes sure of them. */
    public static final List<String> OF_OTHERS = List.of("all", "hook", "reverse");

    /** As a key: that directories are named, for which no option stands. */
    public static final String DIRECTORIES = "DIR";

    /**
     * Settings that give way to any of the others in their line, and these to it, though options would not contradict.
     */
    private static final List<List<String>> YIELDING =
            List.of(List.of("without-pip", "seed", "pip", "setuptools", "wheel"), List.of("name", DIRECTORIES));

    private final Map<String, Setting> effective = new LinkedHashMap<>();

    private Settings() {}

    /**
     * Reads all settings for the options of {@code spec}.
     *
     * @throws SettingException if one of them makes no sense
     */
    public static Settings of(CommandSpec spec, Variables variables, SettingFiles files) {
        Settings settings = new Settings();
        settings.takeVariables(spec, variables);
        settings.takeFile(files.project(), true, spec);
        settings.takeFile(files.user(), false, spec);
        return settings;
    }

    public boolean isEmpty() {
        return effective.isEmpty();
    }

    /** All of them, by the names of their options without dashes. */
    public Map<String, Setting> all() {
        return Map.copyOf(effective);
    }

    /** The words that say the same, but for what {@code said}, keys as they are here, says itself or contradicts. */
    public List<String> wordsBeside(List<String> said) {
        List<String> words = new ArrayList<>();
        for (Setting setting : effective.values()) {
            if (!isRivalled(setting.key(), said)) {
                words.addAll(setting.words());
            }
        }
        return words;
    }

    /**
     * The same complaint about what makes no sense, with the place of the setting whose name or value it names. What
     * {@code said} has, or contradicts, was not taken from here.
     */
    public JvenvException located(JvenvException complaint, List<String> said) {
        String message = String.valueOf(complaint.getMessage());
        for (Setting setting : effective.values()) {
            boolean taken = complaint.exitCode() == ExitCode.USAGE && !isRivalled(setting.key(), said);
            if (taken && setting.isNamedIn(message)) {
                return UsageException.of(
                        message + " (from `" + setting.origin() + "`)",
                        complaint.hint() == null ? "see `jvenv config`" : complaint.hint());
            }
        }
        return complaint;
    }

    private void takeVariables(CommandSpec spec, Variables variables) {
        for (OptionSpec option : spec.options()) {
            if (!isSettable(option)) {
                continue;
            }
            for (String name : option.names()) {
                if (name.startsWith("--")) {
                    String variable =
                            VARIABLE + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
                    variables.find(variable).ifPresent(value -> take(ofVariable(option, variable, value), List.of()));
                }
            }
        }
    }

    private static Setting ofVariable(OptionSpec option, String variable, String value) {
        if (option.arity().max() == 0) {
            return new Setting(option, List.of(), truth(variable, value), variable);
        }
        List<String> values = option.isMultiValue() ? ListValues.parts(value) : List.of(value);
        return new Setting(option, values, true, variable);
    }

    private static boolean truth(String variable, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on" -> true;
            case "0", "false", "no", "off" -> false;
            default -> throw SettingException.badValue(variable, value, variable, "`true` or `false`");
        };
    }

    private void takeFile(List<TomlEntry> entries, boolean project, CommandSpec spec) {
        List<String> above = inEffect();
        for (TomlEntry entry : entries) {
            @Nullable OptionSpec option = find(entry.key(), spec);
            if (project && NOT_FOR_PROJECTS.contains(option == null ? entry.key() : Setting.keyOf(option))) {
                throw SettingException.notFromProject(entry.key(), entry.place());
            }
            if (option == null) {
                checkKnown(entry);
                continue;
            }
            Setting setting = ofEntry(option, entry);
            if (project) {
                checkPlain(setting);
            }
            if (project && Setting.keyOf(option).equals("python")) {
                checkNoPath(setting, entry.file().resolveSibling(""));
            }
            take(setting, above);
        }
    }

    /** A prompt is shown on a terminal, which obeys control characters. */
    private static void checkPlain(Setting setting) {
        for (String value : setting.values()) {
            if (value.codePoints().anyMatch(Character::isISOControl)) {
                throw SettingException.controlCharacter(setting.key(), setting.origin());
            }
        }
    }

    /**
     * A Python that lies in the project would be run before anybody has looked at it, and so would a program of the
     * user's that the project names: a project says which Python it wants, not which file.
     */
    private static void checkNoPath(Setting setting, Path project) {
        for (String value : setting.values()) {
            PythonRequest request = RequestGrammar.parse(value, project);
            if (request instanceof PythonRequest.Executable || request instanceof PythonRequest.Named) {
                throw SettingException.notFromProject("python = \"" + value + "\"", setting.origin());
            }
        }
    }

    /** The files are those of all commands, so a key may be for another one; most are for {@code create}. */
    private static void checkKnown(TomlEntry entry) {
        CommandSpec all = CreateOptions.spec();
        if (find(entry.key(), all) == null && !OF_OTHERS.contains(entry.key())) {
            List<String> keys = new ArrayList<>(OF_OTHERS);
            for (OptionSpec option : all.options()) {
                if (isSettable(option)) {
                    keys.add(Setting.keyOf(option));
                }
            }
            throw SettingException.unknownKey(entry.key(), entry.place(), Nearest.to(entry.key(), keys));
        }
    }

    private static Setting ofEntry(OptionSpec option, TomlEntry entry) {
        Object value = entry.value();
        if (option.arity().max() == 0) {
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
        boolean joined = !option.isMultiValue() && value instanceof List<?>;
        return new Setting(option, joined ? List.of(String.join(",", values)) : values, true, entry.place());
    }

    /** The keys of what is set so far; a flag that is set to false is nobody's rival. */
    private List<String> inEffect() {
        List<String> keys = new ArrayList<>();
        for (Setting setting : effective.values()) {
            if (setting.set()) {
                keys.add(setting.key());
            }
        }
        return keys;
    }

    /** Takes what no source that counts more has said otherwise. */
    private void take(Setting setting, List<String> above) {
        if (!isRivalled(setting.key(), above)) {
            effective.putIfAbsent(setting.key(), setting);
        }
    }

    private static boolean isRivalled(String key, List<String> said) {
        for (String other : said) {
            if (other.equals(key) || Contradictions.between("--" + key, "--" + other) || yields(key, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean yields(String key, String other) {
        for (List<String> line : YIELDING) {
            boolean first = line.get(0).equals(key) || line.get(0).equals(other);
            if (first && line.contains(key) && line.contains(other)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable OptionSpec find(String key, CommandSpec spec) {
        for (OptionSpec option : spec.options()) {
            if (isSettable(option) && List.of(option.names()).contains("--" + key)) {
                return option;
            }
        }
        return null;
    }

    /**
     * Whether it can be said elsewhere than on the command line: nobody asks for help, or names a process, for good.
     */
    public static boolean isSettable(OptionSpec option) {
        return !option.usageHelp() && !option.longestName().equals(TempCommand.WHILE);
    }
}
