package org.jvenv.cli.settings;

import java.util.List;
import org.jvenv.failure.Addresses;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option that is set elsewhere than on the command line.
 *
 * @param option which one
 * @param values as they would be typed; none for a flag, or where an empty list is set
 * @param set whether it takes effect at all; a flag that is set to false does not
 * @param origin the variable, or the file and line
 */
public record Setting(OptionSpec option, List<String> values, boolean set, String origin) {

    public Setting {
        values = List.copyOf(values);
    }

    /** Its name as a key: {@code link-mode} for {@code --link-mode}. */
    public static String keyOf(OptionSpec option) {
        for (String name : option.names()) {
            if (name.startsWith("--")) {
                return name.substring(2);
            }
        }
        return option.longestName();
    }

    public String key() {
        return keyOf(option);
    }

    /** The words that would say the same on a command line. */
    List<String> words() {
        if (!set) {
            return List.of();
        }
        String name = "--" + key();
        return isFlag()
                ? List.of(name)
                : values.stream().map(value -> name + "=" + value).toList();
    }

    /** Whether {@code message} is about this option, or one of these values. */
    boolean isNamedIn(String message) {
        for (String value : values) {
            if (message.contains("`" + Addresses.redactIn(value) + "`")) {
                return true;
            }
        }
        return message.contains("`--" + key() + "`");
    }

    /** The value for display, without secrets in URLs. */
    public String shown() {
        return isFlag() ? String.valueOf(set) : values.isEmpty() ? "[]" : Addresses.redactIn(String.join(", ", values));
    }

    private boolean isFlag() {
        return option.arity().max() == 0;
    }
}
