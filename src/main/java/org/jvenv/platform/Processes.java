package org.jvenv.platform;

import java.time.Duration;
import java.util.List;

/** Starts other programs. */
@FunctionalInterface
public interface Processes {

    /**
     * Runs {@code command} with nothing to read on its standard input, to its end or until {@code patience} is over;
     * then it is killed, with all it started.
     */
    Outcome run(List<String> command, Duration patience);

    /** The same for a program with variables and a directory of its own. */
    default Outcome run(Foreground.Call call, Duration patience) {
        return run(call.command(), patience);
    }

    /**
     * How a program ended.
     *
     * @param end whether it ended of itself
     * @param exitStatus what it left; meaningless unless it {@linkplain End#EXITED exited}
     * @param output what it wrote to its standard output
     * @param complaint what it wrote to its standard error, or why it could not be started
     */
    record Outcome(End end, int exitStatus, String output, String complaint) {

        public static Outcome exited(int exitStatus, String output, String complaint) {
            return new Outcome(End.EXITED, exitStatus, output, complaint);
        }

        public boolean succeeded() {
            return end == End.EXITED && exitStatus == 0;
        }
    }

    /** The ways in which a program can end. */
    enum End {
        EXITED,
        TIMED_OUT,
        /** It wrote more than anybody would read, and was killed. */
        WROTE_TOO_MUCH,
        NOT_STARTED
    }
}
