package org.jvenv.failure;

/** The exit codes of jvenv. Scripts rely on the numbers, so the meaning of a number never changes. */
public enum ExitCode {
    /** The command succeeded. */
    SUCCESS(0),

    /** A defect of jvenv itself; the stack trace belongs in a bug report. */
    INTERNAL_ERROR(1),

    /** The command line is invalid. */
    USAGE(2),

    /** No interpreter satisfies the request. */
    INTERPRETER_NOT_FOUND(3),

    /** The destination exists, cannot be written to, or has a path that no shell supports. */
    DESTINATION_UNUSABLE(4),

    /** The environment does not exist or is broken. */
    ENVIRONMENT_NOT_FOUND(5),

    /** The seed packages, such as pip, could not be installed. */
    SEEDING_FAILED(6),

    /** The operating system reported a failure: disk full, permission denied, connection refused. */
    MACHINE_ERROR(7),

    /** A signal stopped jvenv. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
