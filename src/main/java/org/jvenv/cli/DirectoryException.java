package org.jvenv.cli;

import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** What a personality refuses to do at a destination, before it looks there. */
final class DirectoryException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private DirectoryException(String message) {
        super(ExitCode.USAGE, message, null, null);
    }

    static DirectoryException upgradedAndCleared() {
        return new DirectoryException("you cannot supply --upgrade and --clear together.");
    }
}
