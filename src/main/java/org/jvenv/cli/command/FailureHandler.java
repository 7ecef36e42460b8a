package org.jvenv.cli.command;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.log.Log;

/** Prints the message for an exception to standard error, and determines the exit code. */
public final class FailureHandler {

    private final PrintStream err;

    public FailureHandler(PrintStream err) {
        this.err = err;
    }

    /** Prints the message for {@code exception}, and returns the exit code. */
    public ExitCode handle(RuntimeException exception) {
        return print(exception).code();
    }

    /** Prints the message for {@code exception}, and returns it. */
    public Failure print(RuntimeException exception) {
        Failure failure = Failure.of(exception);
        if (Log.isOn()) {
            Log.error(Log.COMMAND, "exit status " + failure.code().number() + ": " + causes(exception));
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

    /** Returns the exception and its causes, for the log. */
    private static String causes(Throwable exception) {
        StringBuilder causes = new StringBuilder();
        for (@Nullable Throwable each = exception; each != null; each = each.getCause()) {
            causes.append(causes.isEmpty() ? "" : ", caused by ").append(each);
        }
        return causes.toString();
    }
}
