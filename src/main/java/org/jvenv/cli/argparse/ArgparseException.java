package org.jvenv.cli.argparse;

import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** A command line that argparse would refuse, in its words. */
public final class ArgparseException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private ArgparseException(String message) {
        super(ExitCode.USAGE, message, null, null);
    }

    static ArgparseException about(ArgparseOption option, String complaint) {
        return new ArgparseException("argument " + option.shown() + ": " + complaint);
    }

    public static ArgparseException of(String message) {
        return new ArgparseException(message);
    }
}
