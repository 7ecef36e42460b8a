package org.jvenv.platform;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jvenv.log.Log;
import org.jvenv.log.LoggedCommand;

/** Logs a process: its start with its arguments, and its end with duration and exit status. */
final class ProcessLog {

    private final String command;
    private final Stopwatch watch = Stopwatch.started();

    private ProcessLog(List<String> command) {
        this.command = LoggedCommand.of(command);
    }

    static ProcessLog starting(List<String> command) {
        ProcessLog log = new ProcessLog(command);
        Log.debug(Log.PROCESS, "starting " + log.command);
        return log;
    }

    /** The same with the variables that differ from those of jvenv: their names, because values may be secret. */
    static ProcessLog starting(Foreground.Call call) {
        ProcessLog log = starting(call.command());
        Log.trace(
                Log.PROCESS,
                "in `" + call.directory() + "`, with " + names(call.set().keySet()) + ", without "
                        + names(call.unset()));
        return log;
    }

    private static String names(Set<String> variables) {
        return variables.isEmpty() ? "no variables" : String.join(" ", new TreeSet<>(variables));
    }

    void ended(Processes.Outcome outcome) {
        switch (outcome.end()) {
            case EXITED -> exited(outcome.exitStatus());
            case TIMED_OUT -> failed("killed after " + watch.milliseconds() + " ms because it did not end");
            case WROTE_TOO_MUCH -> failed("killed because it wrote too much output");
            case NOT_STARTED -> failed("not started: " + outcome.errorOutput());
        }
    }

    void exited(int status) {
        Log.info(Log.PROCESS, command + ": exit status " + status + " after " + watch.milliseconds() + " ms");
    }

    private void failed(String reason) {
        Log.warn(Log.PROCESS, command + ": " + reason);
    }
}
