package org.jvenv.seed.request;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.python.Interpreter;
import org.jvenv.wheel.BrokenWheelException;

/** A seed package could not be installed. */
public final class SeedingException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private SeedingException(String message, @Nullable Throwable cause) {
        this(message, "to create the environment without pip, pass `--without-pip`", cause);
    }

    private SeedingException(String message, String hint, @Nullable Throwable cause) {
        super(ExitCode.SEEDING_FAILED, message, hint, cause);
    }

    /**
     * No source has a wheel of {@code project}.
     *
     * @param sources the names of the sources that were searched
     */
    public static SeedingException noWheel(String project, Interpreter interpreter, List<String> sources) {
        return new SeedingException(
                "no wheel of `" + project + "` found for " + interpreter + "; looked in " + String.join(", ", sources),
                null);
    }

    public static SeedingException noPipFor(List<String> left) {
        return new SeedingException(
                "no pip in the environment to install " + String.join(", ", left),
                "leave out `--no-pip` and `--without-pip`",
                null);
    }

    public static SeedingException noLauncher(String project, String name) {
        return new SeedingException(
                "no launcher for the programs of " + project + ": the environment has no pip with a `" + name + "`",
                "to install a pip with launchers, pass `--download`",
                null);
    }

    public static SeedingException launcherNotRelocatable(String project) {
        return new SeedingException(
                "the programs of " + project + " cannot be relocatable: the launcher of this pip is too old",
                "leave out `--relocatable`, or install a newer pip with `--download`",
                null);
    }

    public static SeedingException noWheelName(Path file) {
        return new SeedingException(
                "`" + file + "` is not named like a wheel",
                "do not rename wheels; the form is NAME-VERSION-py3-none-any.whl",
                null);
    }

    public static SeedingException notInStore(String what) {
        return new SeedingException("no wheel of " + what + " in the store", "`jvenv seed list` prints all", null);
    }

    public static SeedingException notOnIndex(String project, String indexes) {
        return new SeedingException(
                "no suitable wheel of " + project + " in " + indexes,
                "the store accepts only wheels for all platforms (`py3-none-any`)",
                null);
    }

    public static SeedingException inUse(Path store) {
        return new SeedingException(
                "`" + store + "` is in use by another jvenv", "try again when that process has ended", null);
    }

    public static SeedingException broken(Seed seed, BrokenWheelException cause) {
        return new SeedingException("the wheel `" + seed.file() + "` cannot be used: " + cause.getMessage(), cause);
    }

    public static SeedingException occupied(String wheel, Path file, Throwable cause) {
        return new SeedingException("the wheel of " + wheel + " cannot be used: `" + file + "` already exists", cause);
    }

    public static SeedingException altered(Seed seed) {
        return new SeedingException(
                "the store entry of " + seed + " was modified, and so was the wheel `" + seed.file() + "`", null);
    }
}
