package org.jvenv.workplace;

import java.nio.file.Path;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** No environment can be at this place, or another process is working on it. */
public final class PlaceException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private PlaceException(String message, String hint) {
        super(ExitCode.DESTINATION_UNUSABLE, message, hint, null);
    }

    public static PlaceException unsupportedPath(Path prefix, String problem) {
        return new PlaceException(
                "`" + prefix + "` " + problem + "; no environment can be activated there", "choose another name");
    }

    public static PlaceException insideAFile(Path prefix, Path file) {
        return new PlaceException(
                "`" + prefix + "` cannot be created: `" + file + "` is not a directory", "choose another directory");
    }

    static PlaceException busy(Path prefix, Path workplace) {
        return new PlaceException(
                "another jvenv has been at work on `" + prefix + "` for too long",
                "wait for it, or stop it and remove `" + workplace + "`");
    }
}
