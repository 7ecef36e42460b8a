package org.jvenv.cli.argparse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options and positional arguments of a parsed command line. */
public final class ArgparseResult {

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> positionals = new ArrayList<>();

    public void add(ArgparseOption option, String value) {
        values.computeIfAbsent(option.key(), key -> new ArrayList<>()).add(value);
    }

    void clear(ArgparseOption option) {
        values.remove(option.key());
    }

    void addPositional(String argument) {
        positionals.add(argument);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public boolean has(ArgparseOption option) {
        return has(option.key());
    }

    /** Returns the number of occurrences of {@code option}. */
    public int count(ArgparseOption option) {
        return all(option).size();
    }

    /** Returns all values of {@code option}, in order. */
    public List<String> all(ArgparseOption option) {
        return all(option.key());
    }

    /** Returns all values of the option whose last name is {@code key}, in order. */
    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** Returns the last value of {@code option}, which overrides the others; {@code null} if it is not given. */
    public @Nullable String last(ArgparseOption option) {
        return last(option.key());
    }

    /** Returns the last value of the option whose last name is {@code key}; {@code null} if it is not given. */
    public @Nullable String last(String key) {
        List<String> all = all(key);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** Returns the positional arguments, in order. */
    public List<String> positionals() {
        return List.copyOf(positionals);
    }
}
