package org.jvenv.platform;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ends the program if an operation blocks, such as opening a file that was exchanged for a pipe: a shell must not hang.
 */
public final class Deadline {

    private static final int TIMED_OUT = 75; // EX_TEMPFAIL of sysexits.h

    private Deadline() {}

    /** Runs {@code work}; ends the program with status 75 if that takes longer than {@code seconds}. */
    public static <T> T within(int seconds, Supplier<T> work) {
        Thread thread = new Thread(() -> await(seconds));
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get();
        } finally {
            thread.interrupt();
        }
    }

    private static void await(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
            Runtime.getRuntime().halt(TIMED_OUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the work has ended
        }
    }
}
