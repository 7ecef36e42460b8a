package org.jvenv.platform;

/** A program cannot be started. */
public final class ProgramException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;

    private final int status;

    private ProgramException(int status, String message) {
        super(message);
        this.status = status;
    }

    static ProgramException notFound(String program) {
        return new ProgramException(NOT_FOUND, "program `" + program + "` not found");
    }

    /** The environment contains {@code program}, but it cannot be run; no program on {@code PATH} replaces it. */
    public static ProgramException unusable(String program, String reason) {
        return new ProgramException(NOT_EXECUTABLE, "`" + program + "` cannot be run: " + reason);
    }

    static ProgramException notExecutable(String program) {
        return new ProgramException(NOT_EXECUTABLE, "`" + program + "` cannot be run: permission denied");
    }

    static ProgramException notStarted(String program, String reason) {
        return new ProgramException(NOT_EXECUTABLE, "`" + program + "` cannot be run: " + reason);
    }

    /** Returns the exit status that a shell would use (POSIX.1-2017, XCU 2.8.2). */
    public int status() {
        return status;
    }
}
