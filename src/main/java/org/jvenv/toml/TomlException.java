package org.jvenv.toml;

import java.nio.file.Path;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** A file is no TOML. */
public final class TomlException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private TomlException(String message, String hint) {
        super(ExitCode.USAGE, message, hint, null);
    }

    static TomlException of(Path file, int line, String reason) {
        return new TomlException("`" + file + "` is no TOML in line " + line + ": " + reason, "correct that line");
    }
}
