package org.jvenv.platform;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A row of like tasks that two threads share: one begins at the front, the other at the back, and where they meet all
 * is done.
 *
 * <p>So neighbours are mostly done by one thread, and two of them hardly ever want the same directory at once. The
 * second thread is gone when {@link #perform} returns, however it does.
 */
public final class TwoThreads {

    /** Does the tasks of one thread. */
    @FunctionalInterface
    public interface Hand {

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
     * Has the tasks from 0 to {@code count} - 1 done, each by either hand.
     *
     * <p>The first failure keeps both from beginning another task, and is thrown once both have stopped.
     */
    public static void perform(int count, Hand here, Hand elsewhere, Cancellation cancellation) throws IOException {
        TwoThreads work = new TwoThreads(count, cancellation);
        FutureTask<@Nullable Void> second = new FutureTask<>(() -> {
            work.fromBack(elsewhere);
            return null;
        });
        Thread thread = new Thread(second, "jvenv-second-hand");
        thread.start();
        try {
            work.fromFront(here);
        } finally {
            join(thread);
        }
        rethrow(second);
    }

    private void fromFront(Hand hand) throws IOException {
        try {
            for (int task = takeFirst(); task != NONE; task = takeFirst()) {
                cancellation.check();
                hand.perform(task);
            }
        } finally {
            dropAll();
        }
    }

    private void fromBack(Hand hand) throws IOException {
        try {
            for (int task = takeLast(); task != NONE; task = takeLast()) {
                cancellation.check();
                hand.perform(task);
            }
        } finally {
            dropAll();
        }
    }

    private synchronized int takeFirst() {
        return next < end ? next++ : NONE;
    }

    private synchronized int takeLast() {
        return next < end ? --end : NONE;
    }

    /** There is nothing to drop unless a task has failed. */
    private synchronized void dropAll() {
        end = next;
    }

    /** Never leaves the thread behind: it writes where the caller, after a failure, is about to delete. */
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
            Thread.currentThread().interrupt(); // it has ended, so this is about something else
        }
    }
}
