package org.jvenv.cli.argparse;

import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** The command line is invalid; the message is that of argparse. */
public final class ArgparseException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ArgparseOption option;

    private ArgparseException(String message, @Nullable ArgparseOption option) {
        super(ExitCode.USAGE, message, null, null);
        this.option = option;
    }

    /** Creates the failure about the value or the use of {@code option}. */
    public static ArgparseException about(ArgparseOption option, String problem) {
        return new ArgparseException("argument " + option.shown() + ": " + problem, option);
    }

    public static ArgparseException of(String message) {
        return new ArgparseException(message, null);
    }

    /** Whether it is about {@code other}. */
    public boolean isAbout(ArgparseOption other) {
        return other.equals(option);
    }
}
