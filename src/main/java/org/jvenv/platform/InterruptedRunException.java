package org.jvenv.platform;

import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** A signal stopped jvenv, and all changes are undone. */
public final class InterruptedRunException extends JvenvException {

    private static final long serialVersionUID = 1L;

    InterruptedRunException() {
        super(ExitCode.INTERRUPTED, "interrupted; nothing was changed", null, null);
    }
}
