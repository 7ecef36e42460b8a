package org.jvenv.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/** Runs other programs as if the user had: with the terminal, the standard streams and the signals of jvenv. */
public interface Foreground {

    /**
     * Runs {@code call} to its end. A signal that jvenv is sent meanwhile reaches the program and does not end jvenv.
     *
     * @return its exit status; of one that a signal ended, 128 and the number of the signal
     * @throws ProgramException if it cannot be started
     */
    default int run(Call call) {
        return run(call, started -> {});
    }

    /**
     * The same.
     *
     * @param started is told of the process
     */
    int run(Call call, LongConsumer started);

    /** Runs {@code call} with nothing to read, and returns what it wrote together with how it ended. */
    Heard listen(Call call);

    /** Whether a signal came while a program was running. */
    boolean wasSignalled();

    /**
     * A program with its arguments and what it finds around it.
     *
     * @param command the program, looked for on {@code PATH} as {@code set} has it, and its arguments
     * @param set variables that are other than those of jvenv
     * @param unset variables that it does not have
     * @param directory where it begins
     */
    record Call(List<String> command, Map<String, String> set, Set<String> unset, Path directory) {

        public Call {
            command = List.copyOf(command);
            set = Map.copyOf(set);
            unset = Set.copyOf(unset);
        }
    }

    /**
     * What a program wrote to either stream, and its exit status.
     *
     * @param output bytes, as it wrote them
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Heard(int status, byte[] output) {}
}
