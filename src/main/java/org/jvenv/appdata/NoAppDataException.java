package org.jvenv.appdata;

import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** There is no directory for what jvenv can make anew. */
public final class NoAppDataException extends JvenvException {

    private static final long serialVersionUID = 1L;

    public NoAppDataException() {
        super(
                ExitCode.MACHINE_ERROR,
                "there is no cache: no directory is known that you, and only you, can write to",
                "name one with `--cache-dir` or JVENV_CACHE_DIR",
                null);
    }
}
