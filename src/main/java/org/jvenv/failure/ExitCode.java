package org.jvenv.failure;

/** The exit codes of jvenv. Scripts rely on the numbers, so a number is never given a second meaning. */
public enum ExitCode {
    /** The command did what it was asked. */
    SUCCESS(0),

    /** A defect of jvenv itself; the stack trace belongs in a bug report. */
    INTERNAL_ERROR(1),

    /** The command line makes no sense. */
    USAGE(2),

    /** No interpreter satisfies the request. */
    INTERPRETER_NOT_FOUND(3),

    /** The destination exists, or cannot be written to, or has a name that no shell could bear. */
    DESTINATION_UNUSABLE(4),

    /** There is no environment of that name, or it is damaged. */
    ENVIRONMENT_NOT_FOUND(5),

    /** The packages every environment begins with, pip above all, could not be put into it. */
    SEEDING_FAILED(6),

    /** The operating system refused: disk full, permission denied, connection lost. */
    MACHINE_ERROR(7),

    /** The user or the system stopped jvenv with a signal. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
