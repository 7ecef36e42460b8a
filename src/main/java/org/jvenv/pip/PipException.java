package org.jvenv.pip;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** The pip of an environment failed, or cannot be run. */
public final class PipException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private PipException(ExitCode code, String message, @Nullable String hint) {
        super(code, message, hint, null);
    }

    static PipException failed(String command, String lastLines) {
        return new PipException(
                ExitCode.SEEDING_FAILED,
                "`" + command + "` failed: " + lastLines,
                "read pip's message; the index is that of JVENV_INDEX_URL, PIP_INDEX_URL or pip.conf");
    }

    /**
     * {@code what} is on a server, and {@code --offline} was given.
     *
     * @param origin the file that names it, or {@code null} for the command line
     */
    public static PipException offline(String what, @Nullable Path origin) {
        return new PipException(
                ExitCode.USAGE,
                "`" + what + "`" + (origin == null ? "" : " in `" + origin + "`")
                        + " is not available with `--offline`: it is on a server",
                "leave out `--offline`, or download it and name the file");
    }

    static PipException missing(Path prefix) {
        return new PipException(
                ExitCode.SEEDING_FAILED, "`" + prefix + "` has no pip", "`jvenv create --allow-existing` adds it");
    }

    static PipException otherPrefix(Path prefix, Path python) {
        return new PipException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "`" + prefix + "` is broken: `" + python + "` is the Python of another environment or of the system",
                "`jvenv create --upgrade` gives it a Python of the same release");
    }

    static PipException notStarted(Path prefix, Path python, String lastLines) {
        return new PipException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "`" + prefix + "` is broken: `" + python + "` does not start: " + lastLines,
                "`jvenv create --upgrade` gives it a Python of the same release");
    }

    static PipException noDirectory(String reason) {
        return new PipException(
                ExitCode.MACHINE_ERROR,
                "cannot create a temporary directory for pip: " + reason,
                "set `TMPDIR` to a directory that you can write to");
    }
}
