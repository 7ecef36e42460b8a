package org.jvenv.cli.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jvenv.cli.command.Streams;
import org.jvenv.failure.JvenvException;
import org.jvenv.platform.Foreground;
import org.jvenv.platform.Foreground.Call;
import org.jvenv.platform.Foreground.Output;
import org.jvenv.platform.ProgramException;

/** Runs one program in many environments, goes on after failures, and tells of them at the end. */
final class RunInEach {

    private static final int AT_ONCE = 8;

    private final Foreground foreground;
    private final Streams streams;

    RunInEach(Foreground foreground, Streams streams) {
        this.foreground = foreground;
        this.streams = streams;
    }

    /** Takes the turns one after the other, or several at once; returns the highest exit status. */
    int run(List<Turn> turns, boolean parallel) {
        List<String> failed = new ArrayList<>();
        int highest = 0;
        List<Callable<Integer>> results = parallel ? atOnce(turns) : inTurn(turns);
        for (int i = 0; i < turns.size() && !foreground.wasSignalled(); i++) {
            streams.err().println("== " + turns.get(i).name());
            int status = statusOf(results.get(i));
            highest = Math.max(highest, status);
            if (status != 0) {
                failed.add(turns.get(i).name() + " (" + status + ")");
            }
        }
        if (!failed.isEmpty()) {
            streams.err()
                    .println("error: failed in " + failed.size() + " of " + turns.size() + " environments: "
                            + String.join(", ", failed));
        }
        return highest;
    }

    private List<Callable<Integer>> inTurn(List<Turn> turns) {
        List<Callable<Integer>> results = new ArrayList<>();
        for (Turn turn : turns) {
            results.add(() -> foreground.run(turn.making().make()));
        }
        return results;
    }

    /** All are begun; each result waits for its own and prints what that wrote. */
    private List<Callable<Integer>> atOnce(List<Turn> turns) {
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        List<Callable<Integer>> results = new ArrayList<>();
        for (Turn turn : turns) {
            Future<Output> output =
                    hands.submit(() -> foreground.capture(turn.making().make()));
            results.add(() -> {
                streams.data().writeBytes(output.get().bytes());
                streams.data().flush();
                return output.get().status();
            });
        }
        hands.shutdown();
        return results;
    }

    /** A failure of ours counts as one of the program, so that the others have their turn. */
    private int statusOf(Callable<Integer> result) {
        try {
            return result.call();
        } catch (Exception e) {
            Throwable failure = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            streams.err().println("error: " + failure.getMessage());
            return statusOf(failure);
        }
    }

    private static int statusOf(Throwable failure) {
        if (failure instanceof ProgramException program) {
            return program.status();
        }
        return failure instanceof JvenvException own ? own.exitCode().number() : 1;
    }

    /**
     * One environment's turn.
     *
     * @param name how the user is told of it
     * @param making finds out what is to be run
     */
    record Turn(String name, Making making) {}

    /** Finds out what is to be run; may fail. */
    @FunctionalInterface
    interface Making {
        Call make() throws IOException;
    }
}
