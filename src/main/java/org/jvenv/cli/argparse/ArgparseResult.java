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

    /** How often it was given. */
    public int count(String key) {
        return all(key).size();
    }

    /** All values, in order. */
    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The last value, which is the one that counts. */
    @Nullable
    public String last(String key) {
        List<String> all = all(key);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    public List<String> positionals() {
        return List.copyOf(positionals);
    }
}
