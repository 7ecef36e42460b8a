package org.jvenv.cli.settings;

import java.nio.file.Path;
import org.jvenv.cli.create.CreateOptions;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;

/** What the file of a project may say in the settings that are a project's to make. */
final class ProjectChecks {

    private ProjectChecks() {}

    /**
     * Refuses a value that a project must not set.
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

    /** A prompt is shown on a terminal, which obeys control characters. */
    private static void checkPlain(Setting setting) {
        for (String value : setting.values()) {
            if (value.codePoints().anyMatch(Character::isISOControl)) {
                throw SettingException.controlCharacter(setting.option().key(), setting.origin());
            }
        }
    }

    /**
     * A Python that lies in the project would be run before anybody has looked at it, and so would a program of the
     * user's that the project names: a project says which Python it wants, not which file.
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
