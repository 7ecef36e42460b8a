package org.jvenv.cli.compat;

import org.jspecify.annotations.Nullable;
import org.jvenv.cli.command.Failure;
import org.jvenv.cli.command.Streams;
import org.jvenv.failure.ExitCode;

/** How a personality ends that fails: with 1, whatever it was, as the programs do that it stands for. */
final class PersonalityFailure {

    private PersonalityFailure() {}

    /** Says on standard error what happened, with {@code prefix} in front as the other program has it. */
    static ExitCode tell(String prefix, RuntimeException exception, Streams streams) {
        Failure failure = Failure.of(exception);
        @Nullable String hint = failure.hint();
        String before = failure.message().contains("\n") ? "\n" : "; ";
        streams.err().println(prefix + ": " + failure.message() + (hint == null ? "" : before + hint));
        if (failure.code() == ExitCode.INTERRUPTED) {
            return failure.code();
        }
        if (failure.code() == ExitCode.INTERNAL_ERROR) {
            exception.printStackTrace(streams.err());
        }
        return ExitCode.INTERNAL_ERROR;
    }
}
