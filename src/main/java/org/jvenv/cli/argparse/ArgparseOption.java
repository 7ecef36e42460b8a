package org.jvenv.cli.argparse;

import java.util.List;
import org.jvenv.cli.command.CommonOptions;

/**
 * An option of a program whose command line is parsed with Python's argparse.
 *
 * @param names the names with dashes, in the order of messages
 * @param kind the number of values
 * @param group options of the same group exclude each other; empty if it has no group
 * @param help the description, in one line
 */
public record ArgparseOption(List<String> names, Kind kind, String group, String help) {

    /** The option that prints the help; the arguments after it are ignored. */
    public static final ArgparseOption HELP = flag(CommonOptions.HELP.description(), CommonOptions.HELP.names());

    /** The number of values of an option. */
    public enum Kind {
        NOTHING(""),
        ONE_VALUE(" VALUE"),
        SOME_VALUES(" VALUE...");

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }

        String shown() {
            return shown;
        }
    }

    public ArgparseOption {
        names = List.copyOf(names);
    }

    public static ArgparseOption flag(String help, String... names) {
        return new ArgparseOption(List.of(names), Kind.NOTHING, "", help);
    }

    /** Creates an option without a value. */
    public static ArgparseOption flag(String help, List<String> names) {
        return new ArgparseOption(names, Kind.NOTHING, "", help);
    }

    public static ArgparseOption value(String help, String... names) {
        return new ArgparseOption(List.of(names), Kind.ONE_VALUE, "", help);
    }

    /** Creates an option with a value. */
    public static ArgparseOption value(String help, List<String> names) {
        return new ArgparseOption(names, Kind.ONE_VALUE, "", help);
    }

    public static ArgparseOption values(String help, String... names) {
        return new ArgparseOption(List.of(names), Kind.SOME_VALUES, "", help);
    }

    /** Returns the same option as a member of {@code group}. */
    public ArgparseOption among(String group) {
        return new ArgparseOption(names, kind, group, help);
    }

    /** Returns the last name, the key of its values in a result. */
    public String key() {
        return names.get(names.size() - 1);
    }

    /** Returns the last name without dashes. */
    public String plainName() {
        return key().substring(2);
    }

    /** Returns the names as in messages of argparse: {@code -p/--python}. */
    String shown() {
        return String.join("/", names);
    }
}
