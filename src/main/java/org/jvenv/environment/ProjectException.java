package org.jvenv.environment;

import java.nio.file.Path;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** An environment has no project, or a directory cannot be a project. */
public final class ProjectException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private ProjectException(ExitCode code, String message, String hint) {
        super(code, message, hint, null);
    }

    static ProjectException noProject(Path prefix) {
        return new ProjectException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "`" + prefix + "` has no project",
                "set one with `jvenv project ENV DIR`");
    }

    static ProjectException unwritable(Path project) {
        return new ProjectException(
                ExitCode.DESTINATION_UNUSABLE,
                "`" + project + "` contains a line break, so it cannot be the path of a project",
                "rename the directory first");
    }

    static ProjectException notADirectory(Path directory) {
        return new ProjectException(
                ExitCode.DESTINATION_UNUSABLE,
                "`" + directory + "` is not a directory",
                "create it first with `mkdir`");
    }
}
