package org.jvenv.hook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The action for the shell, with its values.
 *
 * @param values the values by their names, first {@code do}; unused values are empty
 * @param variables the variables that the environment sets while it is active
 */
record Answer(Map<String, String> values, Map<String, String> variables) {

    static final String DO = "do";
    static final String ENVIRONMENT = "environment";
    static final String NAME = "name";
    static final String ACTIVATE = "activate";
    static final String PREACTIVATE = "preactivate";
    static final String POSTACTIVATE = "postactivate";
    static final String PREDEACTIVATE = "predeactivate";
    static final String POSTDEACTIVATE = "postdeactivate";
    static final String OF_PROJECT = "project_";

    /** The shell does nothing. */
    static final String STAY = "stay";

    /** The shell deactivates the active environment. */
    static final String LEAVE = "leave";

    /** The shell deactivates the active environment, because that of the directory is not trusted. */
    static final String UNTRUSTED = "untrusted";

    /** The shell activates an environment, after it has deactivated the active one. */
    static final String ENTER = "enter";

    /** The directory has no environment. */
    static final String NONE = "none";

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

    Answer {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : NAMES) {
            all.put(name, values.getOrDefault(name, ""));
        }
        values = Collections.unmodifiableMap(all);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** Creates an answer without values. */
    static Answer of(String action) {
        return new Answer(Map.of(DO, action), Map.of());
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
