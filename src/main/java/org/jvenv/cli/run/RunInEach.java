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

/** Runs one program in many environments, continues after failures, and lists them at the end. */
final class RunInEach {

    private static final int MAX_PARALLEL = 8;

    private final Foreground foreground;
    private final Streams streams;

    RunInEach(Foreground foreground, Streams streams) {
        this.foreground = foreground;
        this.streams = streams;
    }

    /** Runs the tasks one after the other, or several at once; returns the highest exit status. */
    int run(List<Task> tasks, boolean parallel) {
        List<String> failed = new ArrayList<>();
        int highest = 0;
        List<Callable<Integer>> results = parallel ? inParallel(tasks) : inSequence(tasks);
        for (int i = 0; i < tasks.size() && !foreground.wasSignalled(); i++) {
            streams.err().println("== " + tasks.get(i).name());
            int status = statusOf(results.get(i));
            highest = Math.max(highest, status);
            if (status != 0) {
                failed.add(tasks.get(i).name() + " (" + status + ")");
            }
        }
        if (!failed.isEmpty()) {
            streams.err()
                    .println("error: failed in " + failed.size() + " of " + tasks.size() + " environments: "
                            + String.join(", ", failed));
        }
        return highest;
    }

    private List<Callable<Integer>> inSequence(List<Task> tasks) {
        List<Callable<Integer>> results = new ArrayList<>();
        for (Task task : tasks) {
            results.add(() -> foreground.run(task.source().call()));
        }
        return results;
    }

    /** Starts all tasks; each result waits for its task and prints the output. */
    private List<Callable<Integer>> inParallel(List<Task> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(MAX_PARALLEL);
        List<Callable<Integer>> results = new ArrayList<>();
        for (Task task : tasks) {
            Future<Output> output =
                    threads.submit(() -> foreground.capture(task.source().call()));
            results.add(() -> {
                streams.data().writeBytes(output.get().bytes());
                streams.data().flush();
                return output.get().status();
            });
        }
        threads.shutdown();
        return results;
    }

    /** A failure of jvenv counts as a failure of the program, so that the other tasks are run. */
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
        return failure instanceof JvenvException known ? known.exitCode().number() : 1;
    }

    /**
     * The run of the program in one environment.
     *
     * @param name the name of the environment
     * @param source returns the call to run
     */
    record Task(String name, CallSource source) {}

    /** Returns the call of a program; may fail. */
    @FunctionalInterface
    interface CallSource {
        Call call() throws IOException;
    }
}
