package org.jvenv.cli.argparse;

import java.util.List;
import org.jvenv.cli.command.CommonOptions;

/**
 * An option of a program that reads its command line with Python's argparse.
 *
 * @param names as they are typed, the one that messages begin with first
 * @param kind what stands behind it
 * @param group options of one group that is not empty exclude each other
 * @param help what it is for, in a line
 */
public record ArgparseOption(List<String> names, Kind kind, String group, String help) {

    /** The option that prints the help; behind it nothing is read. */
    public static final ArgparseOption HELP = flag(CommonOptions.HELP.description(), CommonOptions.HELP.names());

    /** What stands behind the name. */
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

    /** An option without a value, which has all {@code names}. */
    public static ArgparseOption flag(String help, List<String> names) {
        return new ArgparseOption(names, Kind.NOTHING, "", help);
    }

    public static ArgparseOption value(String help, String... names) {
        return new ArgparseOption(List.of(names), Kind.ONE_VALUE, "", help);
    }

    /** An option with a value, which has all {@code names}. */
    public static ArgparseOption value(String help, List<String> names) {
        return new ArgparseOption(names, Kind.ONE_VALUE, "", help);
    }

    public static ArgparseOption values(String help, String... names) {
        return new ArgparseOption(List.of(names), Kind.SOME_VALUES, "", help);
    }

    /** The same, but never together with another of {@code group}. */
    public ArgparseOption among(String group) {
        return new ArgparseOption(names, kind, group, help);
    }

    /** The last name, by which it is asked for in code. */
    public String key() {
        return names.get(names.size() - 1);
    }

    /** The last name without its dashes. */
    public String plainName() {
        return key().substring(2);
    }

    /** As argparse names it in messages: {@code -p/--python}. */
    String shown() {
        return String.join("/", names);
    }
}
