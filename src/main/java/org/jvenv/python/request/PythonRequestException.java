package org.jvenv.python.request;

import java.nio.file.Path;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** A request for an interpreter that is invalid. */
public final class PythonRequestException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private PythonRequestException(String message) {
        super(ExitCode.USAGE, message, "write ranges as PEP 440 does: `>=3.10,<3.13`", null);
    }

    public static PythonRequestException invalidRange(String range) {
        return new PythonRequestException("invalid version range `" + range + "`");
    }

    public static PythonRequestException invalidRange(String range, Path file, int line) {
        return new PythonRequestException(
                "invalid version range `requires-python = \"" + range + "\"` in `" + file + ":" + line + "`");
    }

    public static PythonRequestException invalidRange(String range, Path file) {
        return new PythonRequestException("invalid version range `" + range + "` in `" + file + "`");
    }
}
