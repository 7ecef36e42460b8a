package org.jvenv.platform;

import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** A signal told jvenv to stop, and it did, after undoing what was half done. */
public final class InterruptedRunException extends JvenvException {

    private static final long serialVersionUID = 1L;

    InterruptedRunException() {
        super(ExitCode.INTERRUPTED, "interrupted; nothing was changed", null, null);
    }
}
