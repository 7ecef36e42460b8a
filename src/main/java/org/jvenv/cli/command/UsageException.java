package org.jvenv.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** The command line makes no sense. */
public final class UsageException extends JvenvException {

    private static final long serialVersionUID = 1L;

    private UsageException(String message, @Nullable String hint) {
        super(ExitCode.USAGE, message, hint, null);
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
        @Nullable String meant = Nearest.to(value, allowed);
        return meant == null
                ? badValue(option, value, String.join(", ", allowed))
                : new UsageException("`" + option + "` cannot be `" + value + "`", "did you mean `" + meant + "`?");
    }

    public static UsageException badValue(String option, String value, String allowed) {
        return new UsageException("`" + option + "` cannot be `" + value + "`", "it is one of " + allowed);
    }
}
