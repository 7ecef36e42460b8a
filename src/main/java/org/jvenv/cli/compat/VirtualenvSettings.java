package org.jvenv.cli.compat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.argparse.ArgparseException;
import org.jvenv.cli.argparse.ArgparseOption;
import org.jvenv.cli.argparse.ArgparseOption.Kind;
import org.jvenv.cli.argparse.ArgparseResult;
import org.jvenv.cli.command.ListValues;
import org.jvenv.cli.command.UsageException;
import org.jvenv.ini.IniFile;
import org.jvenv.ini.IniFile.IniEntry;
import org.jvenv.platform.UserDirectories;
import org.jvenv.platform.Variables;

/**
 * The settings of virtualenv: variables such as {@code VIRTUALENV_COPIES}, then the section {@code [virtualenv]} of
 * {@code virtualenv.ini}.
 */
public final class VirtualenvSettings {

    private static final String SECTION = "virtualenv";

    private final Variables variables;
    private final Path path;
    private final Map<String, IniEntry> file;
    private final PrintStream err;

    private VirtualenvSettings(Variables variables, Path path, PrintStream err) {
        this.variables = variables;
        this.path = path;
        this.file = IniFile.read(path).section(SECTION);
        this.err = err;
    }

    /**
     * Returns the settings in {@code variables} and in the file of {@code VIRTUALENV_CONFIG_FILE} or the default file.
     */
    public static VirtualenvSettings of(Variables variables, Path workingDirectory, PrintStream err) {
        Optional<String> given = variables.find("VIRTUALENV_CONFIG_FILE");
        Path file = given.isPresent()
                ? workingDirectory.resolve(given.get())
                : configurations(variables, workingDirectory).resolve("virtualenv/virtualenv.ini");
        return new VirtualenvSettings(variables, file, err);
    }

    private static Path configurations(Variables variables, Path workingDirectory) {
        return new UserDirectories(variables, workingDirectory.getFileSystem())
                .configuration()
                .orElse(workingDirectory.getRoot());
    }

    /**
     * Adds the settings that the command line does not override to {@code arguments}, and returns them. An invalid
     * value is ignored with a warning, as by virtualenv.
     */
    public List<Setting> addTo(ArgparseResult arguments, List<ArgparseOption> options) {
        List<Setting> added = new ArrayList<>(addFrom(this::variable, arguments, options));
        added.addAll(addFrom(option -> variable(option) == null ? entry(option) : null, arguments, options));
        return added;
    }

    /** Adds the settings of {@code source} that neither the command line nor an earlier source has set or excluded. */
    private List<Setting> addFrom(Source source, ArgparseResult arguments, List<ArgparseOption> options) {
        Set<String> decided = new HashSet<>();
        for (ArgparseOption option : options) {
            if (arguments.has(option)) {
                decided.add(subject(option));
            }
        }
        List<Setting> added = new ArrayList<>();
        for (ArgparseOption option : options) {
            // A Python in the settings is an additional fallback.
            boolean isOpen = option.equals(VirtualenvOptions.PYTHON) || !decided.contains(subject(option));
            @Nullable Setting setting = isOpen && !option.equals(VirtualenvOptions.HELP) ? source.find(option) : null;
            if (setting != null && add(option, setting.value(), arguments)) {
                added.add(setting);
            }
        }
        return added;
    }

    /**
     * Checks {@code settings}, from which {@code arguments} were created, as virtualenv does.
     *
     * @throws UsageException with the origin of the invalid setting
     */
    public static void check(List<Setting> settings, ArgparseResult arguments, PrintStream err) {
        try {
            VirtualenvChecks.check(arguments, err);
            VirtualenvChecks.version(arguments, VirtualenvOptions.PIP);
            VirtualenvChecks.version(arguments, VirtualenvOptions.SETUPTOOLS);
            VirtualenvChecks.activators(arguments);
        } catch (ArgparseException e) {
            String message = String.valueOf(e.getMessage());
            for (Setting setting : settings) {
                if (e.isAbout(setting.option())) {
                    message += " (from `" + setting.origin() + "`)";
                }
            }
            throw UsageException.of(message, UsageException.seeHelp("jvenv virtualenv"));
        }
    }

    /**
     * Returns a name for the decision that an option makes; alternatives such as {@code --copies} have the same one.
     */
    private static String subject(ArgparseOption option) {
        if (option.equals(VirtualenvOptions.NO_VENV_REDIRECT)) {
            return VirtualenvOptions.VENV_REDIRECT.key();
        }
        return option.group().isEmpty() ? option.key() : option.group();
    }

    /** Adds a setting; returns whether its value is valid. */
    private boolean add(ArgparseOption option, String value, ArgparseResult arguments) {
        if (option.kind() != Kind.NOTHING) {
            boolean list = option.kind() == Kind.SOME_VALUES
                    || option.equals(VirtualenvOptions.PYTHON)
                    || option.equals(VirtualenvOptions.TRY_FIRST_WITH);
            for (String part : list ? ListValues.parts(value) : List.of(value)) {
                arguments.add(option, part);
            }
            return true;
        }
        int times = times(value);
        if (times < 0) {
            err.println("warning: `" + value + "` is not a valid value of " + option.key() + " and is ignored");
        }
        if (times == 0 && option.equals(VirtualenvOptions.VENV_REDIRECT)) {
            arguments.add(VirtualenvOptions.NO_VENV_REDIRECT, "");
        }
        // The default of virtualenv is 2.
        boolean isLevel = option.equals(VirtualenvOptions.VERBOSE);
        for (int i = isLevel ? 2 : 0; i < times; i++) {
            arguments.add(option, "");
        }
        return times >= 0;
    }

    private @Nullable Setting variable(ArgparseOption option) {
        for (String name : option.names()) {
            String variable =
                    "VIRTUALENV_" + name.replace("--", "").replace("-", "_").toUpperCase(Locale.ROOT);
            Optional<String> value = variables.find(variable);
            if (value.isPresent()) {
                return new Setting(option, value.get(), variable);
            }
        }
        return null;
    }

    private @Nullable Setting entry(ArgparseOption option) {
        for (String name : option.names()) {
            String key = name.replace("--", "");
            @Nullable IniEntry entry = file.getOrDefault(key.replace("-", "_"), file.get(key));
            Optional<String> value = entry == null ? Optional.empty() : Interpolation.of(entry, file);
            if (entry != null && value.isPresent() && !value.get().isBlank()) {
                return new Setting(option, value.get().strip(), path + ":" + entry.line());
            }
        }
        return null;
    }

    /** Returns how often a flag is set: once for {@code true}, or a digit; -1 for an invalid value. */
    private static int times(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "yes", "true", "on" -> 1;
            case "0", "no", "false", "off" -> 0;
            default -> value.length() == 1 && Character.isDigit(value.charAt(0)) ? value.charAt(0) - '0' : -1;
        };
    }

    /** Finds the setting of an option in the variables or in the file. */
    private interface Source {
        @Nullable
        Setting find(ArgparseOption option);
    }

    /**
     * An option of virtualenv that is set by a variable or the file.
     *
     * @param value the text of the value
     * @param origin the name of the variable, or the file and line
     */
    public record Setting(ArgparseOption option, String value, String origin) {}
}
