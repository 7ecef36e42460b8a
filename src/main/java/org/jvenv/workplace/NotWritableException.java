package org.jvenv.workplace;

import java.nio.file.Path;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** No workplace can be created next to the destination: the directory is not writable, or all names are taken. */
public final class NotWritableException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private NotWritableException(String message, String hint) {
        super(ExitCode.DESTINATION_UNUSABLE, message, hint, null);
    }

    /** Every possible name of the workplace is taken by a file or directory that is not private to the user. */
    static NotWritableException occupied(Path workplace) {
        return new NotWritableException(
                "`" + workplace + "` is not a directory that only you can write to",
                "remove it, or choose a parent directory that only you can write to");
    }

    public static NotWritableException of(Path directory) {
        return new NotWritableException(
                "`" + directory + "` cannot be written to", "choose a directory that you may write to");
    }
}
