package org.jvenv.cli.argparse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found on a command line. */
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

    /** How often it was given. */
    public int count(ArgparseOption option) {
        return all(option).size();
    }

    /** All values, in order. */
    public List<String> all(ArgparseOption option) {
        return all(option.key());
    }

    /** All values of the option whose last name is {@code key}. */
    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The last value, which is the one that counts. */
    public @Nullable String last(ArgparseOption option) {
        return last(option.key());
    }

    /** The last value of the option whose last name is {@code key}. */
    public @Nullable String last(String key) {
        List<String> all = all(key);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    public List<String> positionals() {
        return List.copyOf(positionals);
    }
}
