package org.jvenv.cli.argparse;

import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** A command line that argparse would refuse, in its words. */
public final class ArgparseException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ArgparseOption option;

    private ArgparseException(String message, @Nullable ArgparseOption option) {
        super(ExitCode.USAGE, message, null, null);
        this.option = option;
    }

    /** The complaint about the value or the use of {@code option}. */
    public static ArgparseException about(ArgparseOption option, String complaint) {
        return new ArgparseException("argument " + option.shown() + ": " + complaint, option);
    }

    public static ArgparseException of(String message) {
        return new ArgparseException(message, null);
    }

    /** Whether it is known to be about {@code other}. */
    public boolean isAbout(ArgparseOption other) {
        return other.equals(option);
    }
}
