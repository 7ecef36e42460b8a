package org.jvenv.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/** Runs other programs with the terminal, the standard streams and the signals of jvenv. */
public interface Foreground {

    /**
     * Runs {@code call} to its end. A signal to jvenv is passed to the program and does not end jvenv.
     *
     * @return its exit status; 128 and the number of the signal if a signal ended it
     * @throws ProgramException if it cannot be started
     */
    default int run(Call call) {
        return run(call, started -> {});
    }

    /**
     * Runs {@code call} to its end.
     *
     * @param started receives the process id
     */
    int run(Call call, LongConsumer started);

    /** Runs {@code call} with empty input, and returns its output and status. */
    Output capture(Call call);

    /** Whether a signal was received while a program was running. */
    boolean wasSignalled();

    /**
     * A program with its arguments, variables and directory.
     *
     * @param command the program, searched on {@code PATH} as in {@code set}, and its arguments
     * @param set variables that differ from those of jvenv
     * @param unset variables that are removed
     * @param directory its working directory
     */
    record Call(List<String> command, Map<String, String> set, Set<String> unset, Path directory) {

        public Call {
            command = List.copyOf(command);
            set = Map.copyOf(set);
            unset = Set.copyOf(unset);
        }
    }

    /**
     * The exit status of a program, and what it wrote to both streams.
     *
     * @param bytes unchanged
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Output(int status, byte[] bytes) {}
}
