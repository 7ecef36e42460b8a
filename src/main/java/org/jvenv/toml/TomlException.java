package org.jvenv.toml;

import java.nio.file.Path;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** A file that is not valid TOML. */
public final class TomlException extends JvenvException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 300;

    private TomlException(String message, String hint) {
        super(ExitCode.USAGE, message, hint, null);
    }

    static TomlException of(Path file, int line, String reason) {
        String shown = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
        return new TomlException("invalid TOML in `" + file + "`, line " + line + ": " + shown, "correct that line");
    }
}
