package org.jvenv.cli.command;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.log.Log;

/** Turns whatever a command throws into a message on standard error and an exit code. */
public final class FailureHandler {

    private final PrintStream err;

    public FailureHandler(PrintStream err) {
        this.err = err;
    }

    public ExitCode handle(RuntimeException exception) {
        return tell(exception).code();
    }

    /** Prints what {@code exception} means, and returns it. */
    public Failure tell(RuntimeException exception) {
        Failure failure = Failure.of(exception);
        if (Log.isOn()) {
            Log.error(Log.COMMAND, "ends with exit status " + failure.code().number() + ": " + causes(exception));
        }
        err.println("error: " + failure.message());
        @Nullable String hint = failure.hint();
        if (hint != null) {
            err.println("hint: " + hint);
        }
        if (failure.code() == ExitCode.INTERNAL_ERROR) {
            exception.printStackTrace(err);
        }
        return failure;
    }

    /** The exception and its causes, which the message for users leaves out. */
    private static String causes(Throwable exception) {
        StringBuilder causes = new StringBuilder();
        for (@Nullable Throwable each = exception; each != null; each = each.getCause()) {
            causes.append(causes.isEmpty() ? "" : ", caused by ").append(each);
        }
        return causes.toString();
    }
}
