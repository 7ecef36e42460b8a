package org.jvenv.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** The command line or a setting is invalid. */
public final class UsageException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private final transient List<Option> options;

    private UsageException(String message, @Nullable String hint) {
        this(message, hint, List.of(), null);
    }

    private UsageException(String message, @Nullable String hint, List<Option> options, @Nullable Throwable cause) {
        super(ExitCode.USAGE, message, hint, cause);
        this.options = options;
    }

    public static UsageException of(String message, String hint) {
        return new UsageException(message, hint);
    }

    public static UsageException contradiction(String one, String other) {
        return new UsageException("`" + one + "` and `" + other + "` contradict each other", "use only one of them");
    }

    static UsageException nested(Path inner, Path outer) {
        return new UsageException(
                "`" + inner + "` is inside `" + outer + "`: an environment cannot contain another one",
                "use separate directories");
    }

    public static UsageException badWord(String option, String value, List<String> allowed) {
        @Nullable String similar = Suggestion.to(value, allowed);
        return similar == null
                ? badValue(option, value, ListValues.alternatives(allowed))
                : new UsageException("`" + option + "` cannot be `" + value + "`", "did you mean `" + similar + "`?");
    }

    public static UsageException badValue(String option, String value, String allowed) {
        return new UsageException("`" + option + "` cannot be `" + value + "`", "use " + allowed);
    }

    /** Returns the same failure with the options that it is about. */
    public UsageException about(Option... subjects) {
        return new UsageException(String.valueOf(getMessage()), hint(), List.of(subjects), this);
    }

    /**
     * Returns {@code failure} as a failure about the value of {@code option}, if its exit code is that of usage errors.
     */
    public static JvenvException about(Option option, JvenvException failure) {
        return failure.exitCode() == ExitCode.USAGE
                ? new UsageException(String.valueOf(failure.getMessage()), failure.hint(), List.of(option), failure)
                : failure;
    }

    /** Whether it is about {@code option}. */
    public boolean isAbout(Option option) {
        for (Option subject : options) {
            if (subject.isSameAs(option)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the same failure with {@code origin}, the variable or file that contains the value. */
    public UsageException from(String origin) {
        return new UsageException(
                getMessage() + " (from `" + origin + "`)",
                hint() == null ? "see `jvenv config`" : hint(),
                options,
                this);
    }

    /** Returns the hint to the help of {@code command}. */
    public static String seeHelp(String command) {
        return "see `" + command + " " + CommonOptions.HELP + "`";
    }
}
