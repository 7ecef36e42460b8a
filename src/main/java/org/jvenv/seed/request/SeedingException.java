package org.jvenv.seed.request;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.python.Interpreter;
import org.jvenv.wheel.BrokenWheelException;

/** A package that the environment was to begin with could not be put into it. */
public final class SeedingException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private SeedingException(String message, @Nullable Throwable cause) {
        this(message, "make it without pip: pass `--without-pip`", cause);
    }

    private SeedingException(String message, String hint, @Nullable Throwable cause) {
        super(ExitCode.SEEDING_FAILED, message, hint, cause);
    }

    /**
     * No place has a wheel of {@code project}.
     *
     * @param places the names of the places that were searched
     */
    public static SeedingException noWheel(String project, Interpreter interpreter, List<String> places) {
        return new SeedingException(
                "no wheel of `" + project + "` found for " + interpreter + "; looked in " + String.join(", ", places),
                null);
    }

    public static SeedingException noPipFor(List<String> left) {
        return new SeedingException(
                "there is no pip in the environment to install " + String.join(", ", left),
                "leave out `--no-pip` and `--without-pip`",
                null);
    }

    public static SeedingException noLauncher(String project, String name) {
        return new SeedingException(
                "the programs of " + project + " need a launcher on Windows, and there is no pip with a `" + name
                        + "` in the environment",
                "have it begin with a pip that has one, as those from the index have: `--download`",
                null);
    }

    public static SeedingException launcherStays(String project) {
        return new SeedingException(
                "the programs of " + project + " cannot be moved: the launcher of this pip is too old",
                "leave out `--relocatable`, or take a newer pip: `--download`",
                null);
    }

    public static SeedingException noWheelName(Path file) {
        return new SeedingException(
                "`" + file + "` has not the name of a wheel",
                "a wheel is called NAME-VERSION-py3-none-any.whl; leave its name as it was",
                null);
    }

    public static SeedingException notInStore(String what) {
        return new SeedingException("the store has no wheel of " + what, "`jvenv seed list` shows what it has", null);
    }

    public static SeedingException notOffered(String project, String indexes) {
        return new SeedingException(
                "there is no wheel of " + project + " that jvenv can use in " + indexes,
                "only wheels without compiled parts can be kept for all Pythons",
                null);
    }

    public static SeedingException inUse(Path store) {
        return new SeedingException("`" + store + "` is in use by another jvenv", "try again when it has ended", null);
    }

    public static SeedingException broken(Seed seed, BrokenWheelException cause) {
        return new SeedingException("the wheel `" + seed.file() + "` cannot be used: " + cause.getMessage(), cause);
    }

    public static SeedingException occupied(String wheel, Path file, Throwable cause) {
        return new SeedingException("the wheel of " + wheel + " cannot be used: `" + file + "` already exists", cause);
    }

    public static SeedingException altered(Seed seed) {
        return new SeedingException(
                "the store's copy of " + seed + " was altered, and so was the wheel `" + seed.file() + "`", null);
    }
}
