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
 * What is set for virtualenv besides the command line: variables such as {@code VIRTUALENV_COPIES}, then the section
 * {@code [virtualenv]} of {@code virtualenv.ini}.
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

    /** The settings of {@code variables}, and of the file that they name or that lies where virtualenv looks. */
    public static VirtualenvSettings of(Variables variables, Path workingDirectory, PrintStream err) {
        Optional<String> named = variables.find("VIRTUALENV_CONFIG_FILE");
        Path file = named.isPresent()
                ? workingDirectory.resolve(named.get())
                : configurations(variables, workingDirectory).resolve("virtualenv/virtualenv.ini");
        return new VirtualenvSettings(variables, file, err);
    }

    private static Path configurations(Variables variables, Path workingDirectory) {
        return new UserDirectories(variables, workingDirectory.getFileSystem())
                .configuration()
                .orElse(workingDirectory.getRoot());
    }

    /**
     * Adds to {@code arguments} what the command line has not said itself, and returns what that was. A value that
     * cannot be read counts for nothing, with a warning, as for virtualenv.
     */
    public List<Setting> addTo(ArgparseResult arguments, List<ArgparseOption> options) {
        List<Setting> added = new ArrayList<>(addFrom(this::variable, arguments, options));
        added.addAll(addFrom(option -> variable(option) == null ? line(option) : null, arguments, options));
        return added;
    }

    /** Adds what {@code place} says; what excludes it may have been said on the command line, or in a place before. */
    private List<Setting> addFrom(Place place, ArgparseResult arguments, List<ArgparseOption> options) {
        Set<String> said = new HashSet<>();
        for (ArgparseOption option : options) {
            if (arguments.has(option)) {
                said.add(matter(option));
            }
        }
        List<Setting> added = new ArrayList<>();
        for (ArgparseOption option : options) {
            // A Python that is set is one more to fall back on.
            boolean open = option.equals(VirtualenvOptions.PYTHON) || !said.contains(matter(option));
            @Nullable Setting setting = open && !option.equals(VirtualenvOptions.HELP) ? place.find(option) : null;
            if (setting != null && add(option, setting.value(), arguments)) {
                added.add(setting);
            }
        }
        return added;
    }

    /**
     * Refuses what virtualenv would refuse among {@code settings}, which {@code arguments} are made of.
     *
     * @throws UsageException that names the place
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

    /** What an option decides; the command line may have several that decide the same. */
    private static String matter(ArgparseOption option) {
        if (option.equals(VirtualenvOptions.NO_VENV_REDIRECT)) {
            return VirtualenvOptions.VENV_REDIRECT.key();
        }
        return option.group().isEmpty() ? option.key() : option.group();
    }

    /** Whether it could be read. */
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
            err.println(
                    "warning: `" + value + "` cannot be read as a value of " + option.key() + ", and is passed over");
        }
        if (times == 0 && option.equals(VirtualenvOptions.VENV_REDIRECT)) {
            arguments.add(VirtualenvOptions.NO_VENV_REDIRECT, "");
        }
        // Two is what virtualenv counts from.
        boolean counted = option.equals(VirtualenvOptions.VERBOSE);
        for (int i = counted ? 2 : 0; i < times; i++) {
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

    private @Nullable Setting line(ArgparseOption option) {
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

    /** How often a flag is meant: once for {@code true}, and a number as it is; negative if it is neither. */
    private static int times(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "yes", "true", "on" -> 1;
            case "0", "no", "false", "off" -> 0;
            default -> value.length() == 1 && Character.isDigit(value.charAt(0)) ? value.charAt(0) - '0' : -1;
        };
    }

    /** The variables, or the file. */
    private interface Place {
        @Nullable
        Setting find(ArgparseOption option);
    }

    /**
     * An option of virtualenv that is set elsewhere than on the command line.
     *
     * @param value as it is written there
     * @param origin the variable, or the file and line
     */
    public record Setting(ArgparseOption option, String value, String origin) {}
}
