package org.jvenv.platform;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Performs numbered tasks in two threads: one begins with the first, the other with the last task.
 *
 * <p>So neighbours are mostly processed by one thread, and both threads rarely use the same directory. The second
 * thread has ended when {@link #perform} returns or throws.
 */
public final class TwoThreads {

    /** Performs the tasks of one thread. */
    @FunctionalInterface
    public interface Worker {

        void perform(int task) throws IOException;
    }

    private static final int NONE = -1;

    private final Cancellation cancellation;
    private int next;
    private int end;

    private TwoThreads(int count, Cancellation cancellation) {
        this.end = count;
        this.cancellation = cancellation;
    }

    /**
     * Performs the tasks from 0 to {@code count} - 1, each with one of the workers.
     *
     * <p>After the first failure, no further task is begun; it is thrown when both threads have ended.
     */
    public static void perform(int count, Worker first, Worker last, Cancellation cancellation) throws IOException {
        TwoThreads work = new TwoThreads(count, cancellation);
        FutureTask<@Nullable Void> second = new FutureTask<>(() -> {
            work.perform(last, false);
            return null;
        });
        Thread thread = new Thread(second, "jvenv-second-worker");
        thread.start();
        try {
            work.perform(first, true);
        } finally {
            join(thread);
        }
        rethrow(second);
    }

    private void perform(Worker worker, boolean fromFront) throws IOException {
        try {
            for (int task = take(fromFront); task != NONE; task = take(fromFront)) {
                cancellation.check();
                worker.perform(task);
            }
        } finally {
            dropAll();
        }
    }

    private synchronized int take(boolean fromFront) {
        if (next >= end) {
            return NONE;
        }
        return fromFront ? next++ : --end;
    }

    /** Drops the remaining tasks; there are none unless a task has failed. */
    private synchronized void dropAll() {
        end = next;
    }

    /** Waits for the thread even if interrupted: it writes to files that the caller may delete after a failure. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(FutureTask<@Nullable Void> ended) throws IOException {
        try {
            ended.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException refused) {
                throw refused;
            }
            throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // for another reason: the task has ended
        }
    }
}
