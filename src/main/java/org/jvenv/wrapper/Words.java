package org.jvenv.wrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The arguments of a command: its own flags and values, and the others in their order.
 *
 * @param flags the given flags, by their long names
 * @param rest the other arguments
 */
record Words(List<String> flags, List<Value> values, List<String> rest) {

    /** An option with a value. */
    record Value(String name, String text) {}

    Words {
        flags = List.copyOf(flags);
        values = List.copyOf(values);
        rest = List.copyOf(rest);
    }

    /**
     * Parses {@code words}.
     *
     * @param flags the flags of the command
     * @param options its options with a value
     */
    static Words parse(List<String> words, Set<String> flags, Set<String> options) {
        List<String> given = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (flags.contains(word)) {
                given.add(word);
            } else if (options.contains(word)) {
                i++;
                values.add(new Value(word, i < words.size() ? words.get(i) : ""));
            } else {
                rest.add(word);
            }
        }
        return new Words(given, values, rest);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** Whether help is asked for. */
    boolean wantsHelp() {
        return has("-h") || has("--help");
    }

    /** Returns the values of the option {@code name}. */
    List<String> all(String name) {
        List<String> all = new ArrayList<>();
        for (Value value : values) {
            if (value.name().equals(name)) {
                all.add(value.text());
            }
        }
        return all;
    }

    /** Returns the last of the other arguments; empty if there is none. */
    String last() {
        return rest.isEmpty() ? "" : rest.get(rest.size() - 1);
    }
}
