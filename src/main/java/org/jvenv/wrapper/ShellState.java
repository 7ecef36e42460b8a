package org.jvenv.wrapper;

import java.nio.file.Path;
import java.util.Map;

/**
 * What jvenv knows about the shell that asks.
 *
 * @param variables its exported variables
 * @param directory its working directory, as it names it
 * @param home the directory of named environments
 * @param hasActivated whether the shell itself has activated the environment in {@code VIRTUAL_ENV}
 * @param wasTold whether the user was already told that the environment of the directory is not trusted
 * @param process the process id of the shell; empty if unknown
 */
record ShellState(
        Map<String, String> variables,
        Path directory,
        Path home,
        boolean hasActivated,
        boolean wasTold,
        String process) {

    ShellState {
        variables = Map.copyOf(variables);
    }

    /** Returns a variable; empty if it is not set. */
    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** Returns the absolute, normalized path of {@code word}. */
    Path resolve(String word) {
        return directory.resolve(word).normalize();
    }

    /** Returns the directory of the user's hooks. */
    Path hooks() {
        String directory = variable("VIRTUALENVWRAPPER_HOOK_DIR");
        return directory.isEmpty() ? home : home.resolve(directory);
    }

    /** Whether {@code workon} goes to the project, by default. */
    boolean goesToProject() {
        String value = variable("VIRTUALENVWRAPPER_WORKON_CD");
        return value.isEmpty() || value.equals("1");
    }

    /** Whether the active environment was activated automatically. */
    boolean isAutomatic() {
        String active = variable("VIRTUAL_ENV");
        return !active.isEmpty() && active.equals(variable("_JVENV_AUTO"));
    }
}
