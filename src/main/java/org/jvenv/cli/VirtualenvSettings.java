package org.jvenv.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.ArgparseOption.Kind;
import org.jvenv.ini.IniEntry;
import org.jvenv.ini.IniFile;

/**
 * What is set for virtualenv besides the command line: variables such as {@code VIRTUALENV_COPIES}, then the section
 * {@code [virtualenv]} of {@code virtualenv.ini}.
 */
final class VirtualenvSettings {

    private static final String SECTION = "virtualenv";
    private static final String REDIRECT = "--venv-redirect";

    /** The one flag that a variable switches on by saying no to another. */
    private static final ArgparseOption NO_REDIRECT = ArgparseOption.flag("", "--no-venv-redirect");

    private final Function<String, Optional<String>> variables;
    private final Map<String, IniEntry> file;
    private final PrintStream err;

    private VirtualenvSettings(
            Function<String, Optional<String>> variables, Map<String, IniEntry> file, PrintStream err) {
        this.variables = variables;
        this.file = file;
        this.err = err;
    }

    /** The settings of {@code variables}, and of the file that they name or that lies where virtualenv looks. */
    static VirtualenvSettings of(Function<String, Optional<String>> variables, Path workingDirectory, PrintStream err) {
        Optional<String> named = variables.apply("VIRTUALENV_CONFIG_FILE");
        Path file = named.isPresent()
                ? workingDirectory.resolve(named.get())
                : configurations(variables, workingDirectory).resolve("virtualenv/virtualenv.ini");
        return new VirtualenvSettings(variables, IniFile.read(file).section(SECTION), err);
    }

    private static Path configurations(Function<String, Optional<String>> variables, Path workingDirectory) {
        Optional<String> named = variables.apply("XDG_CONFIG_HOME");
        return named.isPresent()
                ? workingDirectory.resolve(named.get())
                : workingDirectory.resolve(variables.apply("HOME").orElse("/")).resolve(".config");
    }

    /**
     * Adds to {@code arguments} what the command line has not said itself. A value that cannot be read counts for
     * nothing, with a warning, as for virtualenv.
     */
    void addTo(ArgparseResult arguments, List<ArgparseOption> options) {
        addFrom(this::variable, arguments, options);
        addFrom(option -> variable(option).isPresent() ? Optional.empty() : line(option), arguments, options);
    }

    /** Adds what {@code place} says; what excludes it may have been said on the command line, or in a place before. */
    private void addFrom(
            Function<ArgparseOption, Optional<String>> place, ArgparseResult arguments, List<ArgparseOption> options) {
        Set<String> said = new HashSet<>();
        for (ArgparseOption option : options) {
            if (arguments.has(option.key())) {
                said.add(matter(option));
            }
        }
        for (ArgparseOption option : options) {
            // A Python that is set is one more to fall back on.
            boolean open = option.key().equals("--python") || !said.contains(matter(option));
            if (open && !option.key().equals("--help")) {
                place.apply(option).ifPresent(value -> add(option, value, arguments));
            }
        }
    }

    /** What an option decides; the command line may have several that decide the same. */
    private static String matter(ArgparseOption option) {
        if (option.key().equals(NO_REDIRECT.key())) {
            return REDIRECT;
        }
        return option.group().isEmpty() ? option.key() : option.group();
    }

    private void add(ArgparseOption option, String value, ArgparseResult arguments) {
        if (option.kind() != Kind.NOTHING) {
            boolean list = option.kind() == Kind.SOME_VALUES
                    || option.key().equals("--python")
                    || option.key().equals("--try-first-with");
            for (String part : list ? Parts.of(value) : List.of(value)) {
                arguments.add(option, part);
            }
            return;
        }
        int times = times(value);
        if (times < 0) {
            err.println(
                    "warning: `" + value + "` cannot be read as a value of " + option.key() + ", and is passed over");
        }
        if (times == 0 && option.key().equals(REDIRECT)) {
            arguments.add(NO_REDIRECT, "");
        }
        // Two is what virtualenv counts from.
        boolean counted = option.key().equals("--verbose");
        for (int i = counted ? 2 : 0; i < times; i++) {
            arguments.add(option, "");
        }
    }

    private Optional<String> variable(ArgparseOption option) {
        for (String name : option.names()) {
            String key = name.replace("--", "").replace("-", "_");
            Optional<String> value = variables.apply("VIRTUALENV_" + key.toUpperCase(Locale.ROOT));
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private Optional<String> line(ArgparseOption option) {
        for (String name : option.names()) {
            String key = name.replace("--", "");
            @Nullable IniEntry entry = file.getOrDefault(key.replace("-", "_"), file.get(key));
            Optional<String> value = entry == null ? Optional.empty() : Interpolation.of(entry, file);
            if (value.isPresent() && !value.get().isBlank()) {
                return Optional.of(value.get().strip());
            }
        }
        return Optional.empty();
    }

    /** How often a flag is meant: once for {@code true}, and a number as it is; negative if it is neither. */
    private static int times(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "yes", "true", "on" -> 1;
            case "0", "no", "false", "off" -> 0;
            default -> value.length() == 1 && Character.isDigit(value.charAt(0)) ? value.charAt(0) - '0' : -1;
        };
    }
}
