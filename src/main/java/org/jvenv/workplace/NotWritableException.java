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

    public static NotWritableException of(Path directory) {
        return new NotWritableException(
                "`" + directory + "` cannot be written to", "choose a directory that you may write to");
    }
}
