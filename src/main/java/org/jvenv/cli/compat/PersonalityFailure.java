package org.jvenv.cli.compat;

import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Failure;
import org.jvenv.cli.command.Streams;
import org.jvenv.failure.ExitCode;

/**
 * Prints the failures of {@code jvenv venv} and {@code jvenv virtualenv}; the exit code is 1, as that of the originals.
 */
final class PersonalityFailure {

    private PersonalityFailure() {}

    /**
     * Prints the failure on standard error after {@code prefix}, the class of the exception in the original program.
     */
    static ExitCode print(String prefix, RuntimeException exception, Streams streams) {
        Failure failure = Failure.of(exception);
        @Nullable String hint = failure.hint();
        String separator = failure.message().contains("\n") ? "\n" : "; ";
        streams.err().println(prefix + ": " + failure.message() + (hint == null ? "" : separator + hint));
        if (failure.code() == ExitCode.INTERRUPTED) {
            return failure.code();
        }
        if (failure.code() == ExitCode.INTERNAL_ERROR) {
            exception.printStackTrace(streams.err());
        }
        return ExitCode.INTERNAL_ERROR;
    }
}
