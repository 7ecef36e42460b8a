package org.jvenv.hook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jvenv.environment.VariablesFile;

/**
 * The action for the shell, with its values.
 *
 * @param values the values by their names, first {@code do}; unused values are empty
 * @param variablesFile the file with the variables that the environment sets while it is active
 */
public record Answer(Map<String, String> values, VariablesFile variablesFile) {

    public static final String DO = "do";
    public static final String ENVIRONMENT = "environment";
    public static final String NAME = "name";
    public static final String ACTIVATE = "activate";
    public static final String PREACTIVATE = "preactivate";
    public static final String POSTACTIVATE = "postactivate";
    public static final String PREDEACTIVATE = "predeactivate";
    public static final String POSTDEACTIVATE = "postdeactivate";
    public static final String OF_PROJECT = "project_";

    /** The shell does nothing. */
    public static final String STAY = "stay";

    /** The shell deactivates the active environment. */
    public static final String LEAVE = "leave";

    /** The shell deactivates the active environment, because that of the directory is not trusted. */
    public static final String UNTRUSTED = "untrusted";

    /** The shell activates an environment, after it has deactivated the active one. */
    public static final String ENTER = "enter";

    /** The directory has no environment. */
    public static final String NONE = "none";

    private static final String[] NAMES = {
        DO,
        ENVIRONMENT,
        NAME,
        ACTIVATE,
        PREACTIVATE,
        POSTACTIVATE,
        OF_PROJECT + POSTACTIVATE,
        PREDEACTIVATE,
        POSTDEACTIVATE,
        OF_PROJECT + PREDEACTIVATE
    };

    public Answer {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : NAMES) {
            all.put(name, values.getOrDefault(name, ""));
        }
        values = Collections.unmodifiableMap(all);
    }

    /** Creates an answer without values. */
    static Answer of(String action) {
        return new Answer(Map.of(DO, action), new VariablesFile(List.of()));
    }

    /** Returns the variables that the environment sets while it is active. */
    public Map<String, String> variables() {
        return variablesFile.values();
    }

    /** Returns what the shell does. */
    public String action() {
        return value(DO);
    }

    /** Returns the value {@code name}; empty if it is unused. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether no value contains a line break. */
    boolean fitsOnALine() {
        for (String value : values.values()) {
            if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
                return false;
            }
        }
        return true;
    }
}
