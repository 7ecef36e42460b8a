package org.jvenv.platform;

import java.time.Duration;
import java.util.List;

/** Starts other programs. */
@FunctionalInterface
public interface Processes {

    /**
     * Runs {@code command} with empty input, to its end or until {@code timeout}; then it is killed with its
     * descendants.
     */
    Outcome run(List<String> command, Duration timeout);

    /** Runs a program with its own variables and directory. */
    default Outcome run(Foreground.Call call, Duration timeout) {
        return run(call.command(), timeout);
    }

    /**
     * The result of a program.
     *
     * @param end how it ended
     * @param exitStatus its status; only meaningful if it {@linkplain End#EXITED exited}
     * @param output its standard output
     * @param errorOutput its standard error, or why it could not be started
     */
    record Outcome(End end, int exitStatus, String output, String errorOutput) {

        private static final int MAX_SHOWN = 300;

        public static Outcome exited(int exitStatus, String output, String errorOutput) {
            return new Outcome(End.EXITED, exitStatus, output, errorOutput);
        }

        public boolean succeeded() {
            return end == End.EXITED && exitStatus == 0;
        }

        /** Returns why a program failed that did not time out, with the last line of its standard error. */
        public String failure() {
            if (end == End.WROTE_TOO_MUCH) {
                return "wrote too much output";
            }
            String what = end == End.NOT_STARTED ? "could not be started" : "ended with exit status " + exitStatus;
            String errors = errorOutput.strip();
            String line = errors.substring(errors.lastIndexOf('\n') + 1);
            String shown = line.length() > MAX_SHOWN ? line.substring(0, MAX_SHOWN) + "…" : line;
            return shown.isEmpty() ? what : what + ": " + shown;
        }
    }

    /** How a program can end. */
    enum End {
        EXITED,
        TIMED_OUT,
        /** It wrote more than the limit, and was killed. */
        WROTE_TOO_MUCH,
        NOT_STARTED
    }
}
