package org.jvenv.appdata;

import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** No cache directory can be used. */
public final class NoAppDataException extends JvenvException {

    private static final long serialVersionUID = 1L;

    public NoAppDataException() {
        super(
                ExitCode.MACHINE_ERROR,
                "no usable cache directory: none was found that only you can write to",
                "choose one with `--cache-dir` or JVENV_CACHE_DIR",
                null);
    }
}
