package org.jvenv.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;

/** Turns whatever a command throws into a message on standard error and an exit code. */
final class FailureHandler {

    private final PrintStream err;

    FailureHandler(PrintStream err) {
        this.err = err;
    }

    ExitCode handle(RuntimeException exception) {
        if (exception instanceof JvenvException failure) {
            return explain(failure.exitCode(), String.valueOf(failure.getMessage()), failure.hint());
        }
        if (exception.getCause() instanceof IOException refused) {
            return explain(ExitCode.MACHINE_ERROR, sentence(refused), null);
        }
        if (exception instanceof InvalidPathException path) {
            return explain(
                    ExitCode.USAGE,
                    "`" + path.getInput() + "` cannot be the name of a file here",
                    "set the variable LC_ALL to a UTF-8 locale such as C.UTF-8");
        }
        err.println("error: jvenv met a defect of its own; please report what follows");
        exception.printStackTrace(err);
        return ExitCode.INTERNAL_ERROR;
    }

    private ExitCode explain(ExitCode code, String message, @Nullable String hint) {
        err.println("error: " + message);
        if (hint != null) {
            err.println("hint: " + hint);
        }
        return code;
    }

    /** The JDK names some faults by the class of the exception alone. */
    private static String sentence(IOException fault) {
        if (!(fault instanceof FileSystemException refused)) {
            return String.valueOf(fault.getMessage());
        }
        @Nullable String target = refused.getOtherFile(); // where two are named, the second was to be made
        return "`" + (target != null ? target : refused.getFile()) + "`: " + reason(refused);
    }

    private static String reason(FileSystemException refused) {
        if (refused instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (refused instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (refused instanceof FileAlreadyExistsException) {
            return "exists already";
        }
        @Nullable String reason = refused.getReason();
        return reason != null ? reason : refused.getClass().getSimpleName();
    }
}
