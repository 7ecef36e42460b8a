package org.jvenv.manage;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.jvenv.activate.Quoting;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** An operation on an environment is impossible, or there is no environment. */
public final class EnvironmentException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private EnvironmentException(ExitCode code, String message, @Nullable String hint) {
        super(code, message, hint, null);
    }

    static EnvironmentException missing(Path prefix) {
        return new EnvironmentException(
                ExitCode.ENVIRONMENT_NOT_FOUND, "there is no environment `" + prefix + "`", "see `jvenv list`");
    }

    /** Returns this failure with another hint. */
    public EnvironmentException withHint(String other) {
        return new EnvironmentException(exitCode(), String.valueOf(getMessage()), other);
    }

    static EnvironmentException interrupted(Path prefix, Path setAside) {
        return new EnvironmentException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "there is no environment `" + prefix + "`",
                "`" + setAside + "` holds files of an interrupted run that jvenv cannot restore");
    }

    static EnvironmentException notAnEnvironment(Path prefix) {
        return new EnvironmentException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "`" + prefix + "` is not a virtual environment",
                "a virtual environment has a `pyvenv.cfg`");
    }

    static EnvironmentException notTemporary(Path prefix) {
        return new EnvironmentException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "`" + prefix + "` is not a temporary environment",
                "create one with `mktmpenv`; it contains a `README.tmpenv`");
    }

    static EnvironmentException conda(Path prefix) {
        return new EnvironmentException(
                ExitCode.ENVIRONMENT_NOT_FOUND, "`" + prefix + "` is a conda environment", "use `conda` instead");
    }

    static EnvironmentException active(Path prefix) {
        return new EnvironmentException(
                ExitCode.DESTINATION_UNUSABLE,
                "`" + prefix + "` is the active environment",
                "leave it with `deactivate` first");
    }

    static EnvironmentException protectedPlace(Path prefix, String verb, String reason) {
        return new EnvironmentException(
                ExitCode.DESTINATION_UNUSABLE, "`" + prefix + "` is not " + verb + ": it " + reason, null);
    }

    static EnvironmentException mounted(Path prefix) {
        return new EnvironmentException(
                ExitCode.DESTINATION_UNUSABLE,
                "`" + prefix + "` is not removed: it contains a mount point",
                "unmount it with `umount` first");
    }

    static EnvironmentException partLeft(Path prefix, Path left, FileSystemException reason) {
        return new EnvironmentException(
                ExitCode.MACHINE_ERROR,
                "`" + prefix + "` is removed, but some of its files could not be deleted: `" + reason.getFile() + "`, "
                        + (reason instanceof AccessDeniedException ? "permission denied" : reason.getReason()),
                "the remaining files are in `" + left + "`");
    }

    static EnvironmentException publicTemporaryDirectory(Path directory) {
        return new EnvironmentException(
                ExitCode.DESTINATION_UNUSABLE,
                "`" + directory + "` is not a directory that only you can write to",
                "check its owner and permissions, or set `XDG_DATA_HOME` to another directory");
    }

    static EnvironmentException publicTrash(Path directory) {
        return new EnvironmentException(
                ExitCode.DESTINATION_UNUSABLE,
                "`" + directory + "` is not a directory that only you can write to",
                "check its owner and permissions, or pass `--purge` to delete without the trash");
    }

    static EnvironmentException nothingToUndo() {
        return new EnvironmentException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "no removed environment to restore",
                "only `jvenv remove` can be undone");
    }

    static EnvironmentException occupied(Path origin) {
        return new EnvironmentException(
                ExitCode.DESTINATION_UNUSABLE,
                "`" + origin + "` already exists",
                "rename it with `jvenv rename`, then run `jvenv undo` again");
    }

    /** The directory of named environments is unknown. */
    public static EnvironmentException namesWithoutDirectory() {
        return new EnvironmentException(
                ExitCode.MACHINE_ERROR,
                "no directory for named environments: the home directory is unknown",
                "set `WORKON_HOME`, or `HOME` to your home directory");
    }

    /** There is no writable directory for user data. */
    public static EnvironmentException noDataDirectory() {
        return new EnvironmentException(
                ExitCode.MACHINE_ERROR,
                "no writable directory for the data of jvenv",
                "set `HOME`, `XDG_DATA_HOME` or `TMPDIR`");
    }

    static EnvironmentException noPip(Path prefix) {
        return new EnvironmentException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "`" + prefix + "` has no pip to uninstall packages with",
                "`jvenv create --allow-existing` adds it");
    }

    static EnvironmentException broken(Path prefix, String fault) {
        return new EnvironmentException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "`" + prefix + "` does not work: " + fault,
                "`jvenv create --upgrade` gives it a Python of the same release");
    }

    static EnvironmentException moved(Path prefix, String fault) {
        return new EnvironmentException(
                ExitCode.ENVIRONMENT_NOT_FOUND,
                "`" + prefix + "` was moved or copied by hand: " + fault,
                "to update its paths, run " + repairCommand(prefix));
    }

    /** Returns the command that updates the paths in a moved environment, in backticks. */
    public static String repairCommand(Path prefix) {
        String argument = isPlain(prefix.toString()) ? prefix.toString() : Quoting.POSIX.quote(prefix.toString());
        return "`jvenv rename " + argument + " " + argument + "`";
    }

    /** A hook is not a text file. */
    public static EnvironmentException notText(Path file) {
        return new EnvironmentException(
                ExitCode.DESTINATION_UNUSABLE,
                "`" + file + "` is not a text file and cannot be trusted",
                "check the file; a hook is a script");
    }

    /** Other users can write to the directory of trusted files. */
    public static EnvironmentException publicTrustStore(Path directory) {
        return new EnvironmentException(
                ExitCode.DESTINATION_UNUSABLE,
                "`" + directory + "` is not a directory that only you can write to",
                "it contains the trusted files; check its owner, then remove it or run `chmod go-w` on it");
    }

    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (!Character.isLetterOrDigit(path.charAt(i)) && "/._-+@,".indexOf(path.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
