package org.jvenv.shellrc;

import java.nio.file.Path;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** A startup file of a shell cannot be changed. */
public final class RcFileException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private RcFileException(String message, String hint) {
        super(ExitCode.DESTINATION_UNUSABLE, message, hint, null);
    }

    static RcFileException damaged(Path file, String what) {
        return new RcFileException("`" + file + "` has " + what, "delete the remaining lines of jvenv with an editor");
    }

    static RcFileException noFile(Path file) {
        return new RcFileException("`" + file + "` is not a file", "move it away, or replace it by a file");
    }
}
