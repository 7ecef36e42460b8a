package org.jvenv.cli.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.jvenv.failure.ExitCode;
import org.jvenv.failure.JvenvException;
import org.jvenv.tree.UnreadableFileException;

/**
 * What the user is told of something that was thrown.
 *
 * @param message one sentence
 * @param hint what to do about it, or {@code null}
 */
public record Failure(
        ExitCode code, String message, @Nullable String hint) {

    public static Failure of(RuntimeException exception) {
        if (exception instanceof JvenvException failure) {
            return new Failure(failure.exitCode(), String.valueOf(failure.getMessage()), failure.hint());
        }
        if (exception.getCause() instanceof UnreadableFileException file) {
            return new Failure(ExitCode.USAGE, sentence(file), null);
        }
        if (exception.getCause() instanceof IOException refused) {
            return new Failure(ExitCode.MACHINE_ERROR, sentence(refused), null);
        }
        if (exception instanceof InvalidPathException path) {
            return new Failure(
                    ExitCode.USAGE,
                    "`" + path.getInput() + "` cannot be the name of a file here",
                    "set the variable LC_ALL to a UTF-8 locale such as C.UTF-8");
        }
        return new Failure(ExitCode.INTERNAL_ERROR, "jvenv met a defect of its own; please report what follows", null);
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
