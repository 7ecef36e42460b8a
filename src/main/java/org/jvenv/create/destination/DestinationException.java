package org.jvenv.create.destination;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.environment.RedirectFile;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** The environment cannot be created at its destination. */
public final class DestinationException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private DestinationException(String message, String hint) {
        super(ExitCode.DESTINATION_UNUSABLE, message, hint, null);
    }

    public static DestinationException differs(Path prefix, List<String> differences) {
        return new DestinationException(
                "`" + prefix + "` contains another environment: " + String.join("; ", differences),
                "pass `--clear` to replace it, or `--upgrade` to keep its packages");
    }

    /** Its packages are for another {@code X.Y}. */
    public static DestinationException hasOtherFeature(Path prefix, String difference) {
        return new DestinationException(
                "`" + prefix + "` contains another environment: " + difference,
                "pass `--clear` to replace it, or `--python` with the version that it has");
    }

    public static DestinationException notExecutable(Path prefix) {
        return new DestinationException(
                "copied interpreters cannot be executed in `" + prefix + "`: the file system is mounted with `noexec`",
                "choose another directory");
    }

    public static DestinationException notAnEnvironment(Path prefix) {
        return new DestinationException(
                "`" + prefix + "` exists and is not an environment",
                "choose another directory, or pass `--allow-existing` to write into this one");
    }

    public static DestinationException project(Path directory) {
        return new DestinationException(
                "`" + directory + "` is a project, and not an environment",
                "create its environment in `" + directory.resolve(RedirectFile.NAME) + "`");
    }

    public static DestinationException notClearable(Path prefix) {
        return new DestinationException(
                "`" + prefix + "` is not an environment, and is not cleared",
                "choose another directory, or add `--force` to delete everything in it");
    }

    public static DestinationException nothingToUpgrade(Path prefix) {
        return new DestinationException(
                "`" + prefix + "` cannot be upgraded: it is not an environment", "leave out `--upgrade` to create one");
    }

    public static DestinationException upgradesOtherFeature(Path prefix, String difference) {
        return new DestinationException(
                "`" + prefix + "` cannot be upgraded: " + difference,
                "pass `--clear` to create it again, or `--python` with the version that it has");
    }

    public static DestinationException neverReplaced(Path prefix, String reason) {
        return new DestinationException(
                "`" + prefix + "` " + reason + ", and is never replaced", "choose a directory below it");
    }

    static DestinationException notADirectory(Path prefix) {
        return new DestinationException("`" + prefix + "` exists and is not a directory", "choose another name");
    }

    static DestinationException danglingLink(Path prefix) {
        return new DestinationException("`" + prefix + "` is a dangling link", "remove the link, or create its target");
    }

    public static DestinationException unusableBase(Path executable) {
        return new DestinationException(
                "the path `" + executable + "` of the interpreter has a line break or a space at its end, "
                        + "and cannot be written into `pyvenv.cfg`",
                "pass the path of a link to it that has neither");
    }

    static DestinationException needsDirectory(Path file) {
        return new DestinationException(
                "`" + file + "` is not a directory, but the environment needs one there", "move it away");
    }

    static DestinationException linkOutside(Path link, Path target) {
        return new DestinationException(
                "`" + link + "` is a link to `" + target + "`, outside the environment, and is not followed",
                "remove the link; its target is kept");
    }

    static DestinationException existingFile(Path file) {
        return new DestinationException(
                "`" + file + "` exists, and the environment needs its own file of this name",
                "move it away, or choose another directory");
    }

    public static DestinationException otherRelease(Path metadata, String seed) {
        return new DestinationException(
                "`" + metadata + "` exists in a directory that is not an environment, and is not replaced by " + seed,
                "move it away, or choose another directory");
    }

    public static DestinationException unlisted(Path metadata) {
        return new DestinationException(
                "`" + metadata + "` does not list the files of its package, so no other version can replace it",
                "pass `--clear` to create the environment again, or use its own pip");
    }

    public static DestinationException noRedirect(Path file) {
        return new DestinationException(
                "`" + file + "` exists and is not a redirect file", "move it away; it is not replaced");
    }

    public static DestinationException unsupportedRedirect(Path prefix) {
        return new DestinationException(
                "`" + prefix + "` cannot be written as one line of a redirect file",
                "choose another name, or leave out `--venv-redirect`");
    }

    static DestinationException appeared(Path prefix) {
        return new DestinationException(
                "`" + prefix + "` was created by another program at the same time", "check it, and run jvenv again");
    }
}
