package org.jvenv.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** The command line makes no sense. */
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
        return new UsageException("`" + one + "` and `" + other + "` contradict each other", "choose one of them");
    }

    static UsageException nested(Path inner, Path outer) {
        return new UsageException(
                "`" + inner + "` would lie in `" + outer + "`, and both are to become environments",
                "name directories that lie beside each other");
    }

    public static UsageException badWord(String option, String value, List<String> allowed) {
        @Nullable String meant = Suggestion.to(value, allowed);
        return meant == null
                ? badValue(option, value, String.join(", ", allowed))
                : new UsageException("`" + option + "` cannot be `" + value + "`", "did you mean `" + meant + "`?");
    }

    public static UsageException badValue(String option, String value, String allowed) {
        return new UsageException("`" + option + "` cannot be `" + value + "`", "it is one of " + allowed);
    }

    /** The same complaint, known to be about {@code culprits}. */
    public UsageException about(Option... culprits) {
        return new UsageException(String.valueOf(getMessage()), hint(), List.of(culprits), this);
    }

    /** A complaint of another part about the value of {@code option}; a failure of another kind stays what it is. */
    public static JvenvException about(Option option, JvenvException complaint) {
        return complaint.exitCode() == ExitCode.USAGE
                ? new UsageException(
                        String.valueOf(complaint.getMessage()), complaint.hint(), List.of(option), complaint)
                : complaint;
    }

    /** Whether it is known to be about {@code option}. */
    public boolean isAbout(Option option) {
        for (Option culprit : options) {
            if (culprit.isSameAs(option)) {
                return true;
            }
        }
        return false;
    }

    /** The same complaint about what stands at {@code origin}. */
    public UsageException from(String origin) {
        return new UsageException(
                getMessage() + " (from `" + origin + "`)",
                hint() == null ? "see `jvenv config`" : hint(),
                options,
                this);
    }

    /** The hint that tells how to see the help of {@code command}. */
    public static String seeHelp(String command) {
        return "see `" + command + " " + CommonOptions.HELP + "`";
    }
}
