package org.jvenv.hook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The action for the shell, with its values.
 *
 * @param values by their names, the first of them {@code do}; those that are not needed are empty
 * @param variables what the environment sets while it is active
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

    /** Nothing changes. */
    static final String STAY = "stay";

    /** The active environment is left. */
    static final String LEAVE = "leave";

    /** The same, because the environment of the directory is not trusted. */
    static final String UNTRUSTED = "untrusted";

    /** An environment is entered, and the one that is active is left before. */
    static final String ENTER = "enter";

    /** Nothing belongs here. */
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

    /** That this is to be done, and nothing is needed for it. */
    static Answer of(String action) {
        return new Answer(Map.of(DO, action), Map.of());
    }

    /** Whether one line can hold all of it. */
    boolean fitsOnALine() {
        for (String value : values.values()) {
            if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
                return false;
            }
        }
        return true;
    }
}
