package org.jvenv.cli.settings;

import java.util.List;
import org.jvenv.cli.command.Option;
import org.jvenv.failure.Addresses;

/**
 * An option that is set by a variable or a file.
 *
 * @param values the values as on the command line; empty for a flag and for an empty list
 * @param set whether it takes effect: {@code false} for a flag that is set to false
 * @param origin the variable, or the file and line
 */
public record Setting(Option option, List<String> values, boolean set, String origin) {

    public Setting {
        values = List.copyOf(values);
    }

    /** Returns the same setting as arguments of the command. */
    List<String> arguments() {
        if (!option.takesValue()) {
            return List.of(option.name());
        }
        return values.stream().map(value -> option + "=" + value).toList();
    }

    /** Returns the value for display, without secrets in URLs. */
    String shown() {
        if (!option.takesValue()) {
            return String.valueOf(set);
        }
        return values.isEmpty() ? "[]" : Addresses.redactIn(String.join(", ", values));
    }
}
