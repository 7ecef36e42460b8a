package org.jvenv.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jvenv.cli.ArgparseOption.Kind;

/**
 * What is set for virtualenv besides the command line: variables such as {@code VIRTUALENV_COPIES}, then the section
 * {@code [virtualenv]} of {@code virtualenv.ini}.
 */
final class VirtualenvSettings {

    private static final String SECTION = "virtualenv";

    private final Function<String, Optional<String>> variables;
    private final Map<String, String> file;
    private final PrintStream err;

    private VirtualenvSettings(
            Function<String, Optional<String>> variables, Map<String, String> file, PrintStream err) {
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
        return new VirtualenvSettings(variables, IniSection.read(file, SECTION), err);
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
        List<String> said = new ArrayList<>();
        for (ArgparseOption option : options) {
            if (arguments.has(option.key()) && !option.group().isEmpty()) {
                said.add(option.group());
            }
        }
        for (ArgparseOption option : options) {
            @Nullable String value = find(option);
            if (value == null || option.key().equals("--help") || said.contains(option.group())) {
                continue;
            }
            // A Python that is set is one more to fall back on.
            if (!arguments.has(option.key()) || option.key().equals("--python")) {
                add(option, value, arguments);
            }
        }
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
        // Two is what virtualenv counts from.
        boolean counted = option.key().equals("--verbose");
        for (int i = counted ? 2 : 0; i < times; i++) {
            arguments.add(option, "");
        }
    }

    private @Nullable String find(ArgparseOption option) {
        for (String name : option.names()) {
            String key = name.replace("--", "").replace("-", "_");
            Optional<String> value = variables.apply("VIRTUALENV_" + key.toUpperCase(Locale.ROOT));
            if (value.isPresent()) {
                return value.get();
            }
        }
        for (String name : option.names()) {
            String key = name.replace("--", "");
            @Nullable String value = file.getOrDefault(key.replace("-", "_"), file.get(key));
            if (value != null && !value.isEmpty()) {
                return value;
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
}
