package org.jvenv.wrapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jvenv.wrapper.Step.Verb;

/** The steps that a shell takes for a command, in their order, and the exported variables after them. */
final class Plan {

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> variables;

    /** @param variables the exported variables of the shell */
    Plan(Map<String, String> variables) {
        this.variables = new HashMap<>(variables);
    }

    List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** Returns the value of an exported variable after the steps; empty if it is not set. */
    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    boolean isSet(String name) {
        return variables.containsKey(name);
    }

    Plan set(String name, String value) {
        variables.put(name, value);
        return add(Verb.SET, name, value);
    }

    Plan override(String name, String value) {
        variables.put(name, value);
        return add(Verb.OVERRIDE, name, value);
    }

    /** @param value the exported value before, or {@code null} if there was none */
    Plan restore(String name, @Nullable String value) {
        if (value == null) {
            variables.remove(name);
            return add(Verb.RESTORE, name);
        }
        variables.put(name, value);
        return add(Verb.RESTORE, name, value);
    }

    /** Removes a variable, if it is set. */
    Plan unset(String name) {
        return variables.remove(name) == null ? this : add(Verb.UNSET, name);
    }

    /** Prints lines on standard output. */
    Plan print(String... lines) {
        return add(Verb.PRINT, lines);
    }

    /** Prints {@code lines} on standard output; nothing if there are none. */
    Plan print(List<String> lines) {
        return lines.isEmpty() ? this : print(lines.toArray(new String[0]));
    }

    Plan changeDirectory(Path directory) {
        return add(Verb.CD, directory.toString());
    }

    /** Sources {@code file}, unless it is empty. */
    Plan source(String file) {
        return file.isEmpty() ? this : add(Verb.SOURCE, file);
    }

    Plan status(int status) {
        return add(Verb.STATUS, Integer.toString(status));
    }

    /** Runs {@code program} in {@code directory} and, if that succeeds, goes on with the plan of {@code next}. */
    Plan then(Path directory, List<String> program, List<String> next) {
        List<String> words = new ArrayList<>();
        words.add(directory.toString());
        words.add(Integer.toString(program.size()));
        words.addAll(program);
        words.addAll(next);
        return add(Verb.THEN, words.toArray(new String[0]));
    }

    Plan add(Verb verb, String... words) {
        steps.add(new Step(verb, List.of(words)));
        return this;
    }

    Plan add(Verb verb, String first, List<String> rest) {
        List<String> words = new ArrayList<>();
        words.add(first);
        words.addAll(rest);
        steps.add(new Step(verb, words));
        return this;
    }
}
