package org.jvenv.cli.settings;

import java.nio.file.Path;
import org.jvenv.cli.create.CreateOptions;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;

/** Checks the values of settings in the file of a project. */
final class ProjectChecks {

    private ProjectChecks() {}

    /**
     * Rejects a value that a project must not set.
     *
     * @param project the directory of the project
     * @throws SettingException if it is one
     */
    static void check(Setting setting, Path project) {
        checkPlain(setting);
        if (setting.option().isSameAs(CreateOptions.PYTHON)) {
            checkNoPath(setting, project);
        }
    }

    /** Rejects control characters, because a terminal interprets them in a prompt. */
    private static void checkPlain(Setting setting) {
        for (String value : setting.values()) {
            if (value.codePoints().anyMatch(Character::isISOControl)) {
                throw SettingException.controlCharacter(setting.option().key(), setting.origin());
            }
        }
    }

    /**
     * Rejects paths and names of programs: jvenv would run a program of the project, or any program of the user, before
     * the user has reviewed the project. A project may only request versions.
     */
    private static void checkNoPath(Setting setting, Path project) {
        for (String value : setting.values()) {
            PythonRequest request = RequestGrammar.parse(value, project);
            if (request instanceof PythonRequest.Executable || request instanceof PythonRequest.Named) {
                throw SettingException.notFromProject("python = \"" + value + "\"", setting.origin());
            }
        }
    }
}
