package org.jvenv.workplace;

import java.nio.file.Path;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** There is no room for a workplace: the directory beside or above the destination belongs to somebody else. */
public final class NotWritableException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private NotWritableException(String message, String hint) {
        super(ExitCode.DESTINATION_UNUSABLE, message, hint, null);
    }

    /** Whatever name jvenv would take for its workplace, something of somebody else's has it. */
    static NotWritableException occupied(Path workplace) {
        return new NotWritableException(
                "`" + workplace + "` and its like are not directories that only you can write to, and are not used",
                "remove them, or choose a directory that only you can write to");
    }

    public static NotWritableException of(Path directory) {
        return new NotWritableException(
                "`" + directory + "` cannot be written to", "choose a directory that you may write to");
    }
}
