package org.jvenv.relocate;

import java.nio.file.Path;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** An environment cannot be copied or renamed. */
public final class RelocationException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private RelocationException(ExitCode code, String message, String hint) {
        super(code, message, hint, null);
    }

    static RelocationException notFound(Path prefix) {
        return new RelocationException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "`" + prefix + "` does not exist",
                "name an environment or its directory");
    }

    static RelocationException notAnEnvironment(Path prefix) {
        return new RelocationException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "`" + prefix + "` is not an environment",
                "name the directory that has a `pyvenv.cfg`");
    }

    static RelocationException conda(Path prefix) {
        return new RelocationException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "`" + prefix + "` is a conda environment",
                "use `conda create --clone` or `conda rename`");
    }

    static RelocationException link(Path prefix, Path place) {
        return new RelocationException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "`" + prefix + "` is only a link to the environment `" + place + "`",
                "pass `" + place + "`, or rename the link with `mv`");
    }

    static RelocationException taken(Path prefix) {
        return new RelocationException(
                ExitCode.DESTINATION_UNUSABLE,
                "`" + prefix + "` already exists",
                "choose another name, or remove `" + prefix + "`");
    }

    static RelocationException inside(Path prefix, Path source) {
        return new RelocationException(
                ExitCode.DESTINATION_UNUSABLE,
                "`" + prefix + "` is inside the environment `" + source + "`",
                "choose a directory outside the environment");
    }

    static RelocationException mounted(Path prefix) {
        return new RelocationException(
                ExitCode.DESTINATION_UNUSABLE,
                "cannot move `" + prefix + "` to another file system: it contains a mount point",
                "unmount it with `umount` first");
    }

    static RelocationException changedMeanwhile(Path file) {
        return new RelocationException(
                ExitCode.MACHINE_ERROR,
                "the interpreter in `" + file + "` is a broken link at the new path, but works at the old one",
                "check the links in that directory with `ls -l`, and run jvenv again");
    }
}
