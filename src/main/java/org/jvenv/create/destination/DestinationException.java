package org.jvenv.create.destination;

import java.nio.file.Path;
import java.util.List;
import org.jvenv.environment.Environment;
import org.jvenv.environment.PyvenvCfg;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.python.Interpreter;

/** The environment cannot go where the user wants it. */
public final class DestinationException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private DestinationException(String message, String hint) {
        super(ExitCode.DESTINATION_UNUSABLE, message, hint, null);
    }

    public static DestinationException differs(Path prefix, List<String> differences) {
        return new DestinationException(
                "`" + prefix + "` holds another environment: " + String.join("; ", differences),
                "pass `--clear` to replace it, or `--upgrade` to keep its packages");
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

    public static DestinationException clearsNoEnvironment(Path prefix) {
        return new DestinationException(
                "`" + prefix + "` is not an environment, and so is not cleared",
                "choose another directory, or pass `--force` too if all that is in it may go");
    }

    public static DestinationException nothingToUpgrade(Path prefix) {
        return new DestinationException(
                "`" + prefix + "` is not an environment that could be upgraded", "leave out `--upgrade` to create one");
    }

    public static DestinationException upgradesOtherFeature(Path prefix, String difference) {
        return new DestinationException(
                "`" + prefix + "` cannot be upgraded: " + difference,
                "pass `--clear` to make it anew, or `--python` with the version it has");
    }

    public static DestinationException neverTouched(Path prefix, String reason) {
        return new DestinationException(
                "`" + prefix + "` " + reason + ", and is never replaced", "name a directory below it");
    }

    static DestinationException notADirectory(Path prefix) {
        return new DestinationException("`" + prefix + "` exists and is not a directory", "choose another name");
    }

    static DestinationException insideAFile(Path prefix, Path file) {
        return new DestinationException(
                "`" + prefix + "` cannot be made: `" + file + "` is not a directory", "choose another directory");
    }

    static DestinationException danglingLink(Path prefix) {
        return new DestinationException(
                "`" + prefix + "` is a link that leads nowhere", "remove the link, or make the directory it names");
    }

    static DestinationException unbearable(Path prefix, String reason) {
        return new DestinationException(
                "`" + prefix + "` " + reason + "; no environment can be activated there", "choose another name");
    }

    public static DestinationException unusableBase(Path executable) {
        return new DestinationException(
                "the path `" + executable + "` of the interpreter has a line break or a space at its end, "
                        + "and cannot be written into `pyvenv.cfg`",
                "name it by a link without one");
    }

    public static DestinationException unreadableConfiguration(Path prefix, int bytes, Interpreter base) {
        return new DestinationException(
                "the `pyvenv.cfg` of `" + prefix + "` would have " + bytes + " bytes, and " + base.build()
                        + " could start with " + PyvenvCfg.mostBytesFor(base.build()) + " at most",
                "choose a shorter prompt, or fewer options: its `command` repeats them");
    }

    public static DestinationException misleading(Path library, Environment environment) {
        return new DestinationException(
                "a copy of " + environment.base().build() + " in `" + environment.prefix() + "` would take `" + library
                        + "` for its standard library",
                "leave out `--copies`, or choose a directory elsewhere");
    }

    static DestinationException busy(Path prefix, Path workplace) {
        return new DestinationException(
                "another jvenv has been at work on `" + prefix + "` for too long",
                "wait for it, or stop it and remove `" + workplace + "`");
    }

    static DestinationException inTheWay(Path file) {
        return new DestinationException(
                "`" + file + "` is not a directory, but the environment needs one there", "move it away");
    }

    static DestinationException leadsOutside(Path link, Path target) {
        return new DestinationException(
                "`" + link + "` leads out of the environment, to `" + target + "`, where nothing is written",
                "remove the link; what it leads to stays");
    }

    static DestinationException takesPlace(Path file) {
        return new DestinationException(
                "`" + file + "` is not ours to overwrite, but no environment is without one",
                "move it away, or choose another directory");
    }

    public static DestinationException otherRelease(Path metadata, String wanted) {
        return new DestinationException(
                "`" + metadata + "` is there, in a directory that is no environment, and is not replaced by " + wanted,
                "move it away, or choose another directory");
    }

    public static DestinationException unlisted(Path metadata) {
        return new DestinationException(
                "`" + metadata + "` does not list the files of its package, so that no other release can replace it",
                "pass `--clear` to make the environment anew, or have its own pip do it");
    }

    public static DestinationException noRedirect(Path file) {
        return new DestinationException(
                "`" + file + "` is there and is no redirect file", "move it away, or leave out `--venv-redirect`");
    }

    public static DestinationException noLine(Path prefix) {
        return new DestinationException(
                "`" + prefix + "` cannot be told in one line of a redirect file",
                "choose another name, or leave out `--venv-redirect`");
    }

    static DestinationException appeared(Path prefix) {
        return new DestinationException(
                "`" + prefix + "` was made by another program meanwhile", "look at it, and run jvenv again");
    }
}
