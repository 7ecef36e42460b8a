package org.jvenv.cli;

import java.util.List;

/**
 * An option of a program that reads its command line with Python's argparse.
 *
 * @param names as they are typed, the one that messages begin with first
 * @param kind what stands behind it
 * @param group options of one group that is not empty exclude each other
 * @param help what it is for, in a line
 */
record ArgparseOption(List<String> names, Kind kind, String group, String help) {

    /** What stands behind the name. */
    enum Kind {
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

    ArgparseOption {
        names = List.copyOf(names);
    }

    static ArgparseOption flag(String help, String... names) {
        return new ArgparseOption(List.of(names), Kind.NOTHING, "", help);
    }

    static ArgparseOption value(String help, String... names) {
        return new ArgparseOption(List.of(names), Kind.ONE_VALUE, "", help);
    }

    static ArgparseOption values(String help, String... names) {
        return new ArgparseOption(List.of(names), Kind.SOME_VALUES, "", help);
    }

    /** The same, but never together with another of {@code group}. */
    ArgparseOption among(String group) {
        return new ArgparseOption(names, kind, group, help);
    }

    /** The last name, by which it is asked for in code. */
    String key() {
        return names.get(names.size() - 1);
    }

    /** As argparse names it in messages: {@code -p/--python}. */
    String shown() {
        return String.join("/", names);
    }
}
