package org.jvenv.cli.settings;

import java.util.List;
import org.jvenv.cli.command.Option;
import org.jvenv.failure.Addresses;

/**
 * An option that is set elsewhere than on the command line.
 *
 * @param option which one
 * @param values as they would be typed; none for a flag, or where an empty list is set
 * @param set whether it takes effect at all; a flag that is set to false does not
 * @param origin the variable, or the file and line
 */
public record Setting(Option option, List<String> values, boolean set, String origin) {

    public Setting {
        values = List.copyOf(values);
    }

    /** The arguments that would say the same. */
    List<String> arguments() {
        if (!option.takesValue()) {
            return List.of(option.name());
        }
        return values.stream().map(value -> option + "=" + value).toList();
    }

    /** The value for display, without secrets in URLs. */
    String shown() {
        if (!option.takesValue()) {
            return String.valueOf(set);
        }
        return values.isEmpty() ? "[]" : Addresses.redactIn(String.join(", ", values));
    }
}
