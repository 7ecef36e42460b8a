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
 * The message for the user about an exception.
 *
 * @param message one sentence
 * @param hint the remedy, or {@code null}
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
        if (exception.getCause() instanceof IOException failure) {
            return new Failure(ExitCode.MACHINE_ERROR, sentence(failure), null);
        }
        if (exception instanceof InvalidPathException path) {
            return new Failure(
                    ExitCode.USAGE,
                    "`" + path.getInput() + "` is not a valid path in this locale",
                    "set `LC_ALL` to a UTF-8 locale such as `C.UTF-8`");
        }
        return new Failure(ExitCode.INTERNAL_ERROR, "internal error; please report the following stack trace", null);
    }

    /** The message of some exceptions of the JDK is only a path; their class says what happened. */
    private static String sentence(IOException exception) {
        if (!(exception instanceof FileSystemException failure)) {
            return String.valueOf(exception.getMessage());
        }
        @Nullable String target = failure.getOtherFile(); // the target of a copy, move or link
        return "`" + (target != null ? target : failure.getFile()) + "`: " + reason(failure);
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "already exists";
        }
        @Nullable String reason = failure.getReason();
        return reason != null ? reason : failure.getClass().getSimpleName();
    }
}
