package org.jvenv.seed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jvenv.environment.Environment;
import org.jvenv.platform.Cancellation;
import org.jvenv.platform.Processes;
import org.jvenv.platform.Processes.End;
import org.jvenv.platform.Processes.Outcome;

/** The pip inside an environment: it knows indexes, builds and dependencies, which jvenv does not. */
public final class EnvironmentPip {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long PAUSE_MILLIS = 50;
    private static final int SHOWN_LINES = 5;

    private final Processes processes;
    private final Cancellation cancellation;

    public EnvironmentPip(Processes processes, Cancellation cancellation) {
        this.processes = processes;
        this.cancellation = cancellation;
    }

    /**
     * Runs {@code pip ARGUMENTS} in an environment that is in its place, isolated from the user's modules.
     *
     * @throws SeedingException if it fails; with its last words
     */
    public void run(Environment environment, List<String> arguments) {
        run(environment.python(), arguments);
    }

    /** The same in the environment whose interpreter is {@code python}. */
    public void run(Path python, List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of(python.toString(), "-I", "-m", "pip", "--disable-pip-version-check"));
        command.addAll(arguments);
        Outcome outcome = outcome(command);
        cancellation.check();
        if (!outcome.succeeded()) {
            throw SeedingException.pipFailed(arguments, reason(outcome));
        }
    }

    /** Waits on another thread, so that a signal ends the wait, and pip with it. */
    private Outcome outcome(List<String> command) {
        FutureTask<Outcome> running = new FutureTask<>(() -> processes.run(command, PATIENCE));
        Thread thread = new Thread(running, "jvenv-pip");
        thread.setDaemon(true);
        thread.start();
        try {
            return await(running);
        } finally {
            thread.interrupt();
        }
    }

    private Outcome await(FutureTask<Outcome> running) {
        try {
            while (!running.isDone()) {
                cancellation.check();
                waitFor(running);
            }
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(End.NOT_STARTED, -1, "", "interrupted");
        }
    }

    private static void waitFor(FutureTask<Outcome> running) throws ExecutionException, InterruptedException {
        try {
            running.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return; // it is still at work
        }
    }

    private static String reason(Outcome outcome) {
        if (outcome.end() == End.TIMED_OUT) {
            return "it took more than " + PATIENCE.toMinutes() + " minutes";
        }
        String complaint = outcome.complaint().strip();
        return complaint.isEmpty() ? "exit status " + outcome.exitStatus() : lastLines(complaint);
    }

    private static String lastLines(String text) {
        int start = text.length();
        for (int i = 0; i < SHOWN_LINES && start > 0; i++) {
            start = text.lastIndexOf('\n', start - 1);
        }
        return text.substring(Math.max(start, -1) + 1);
    }
}
