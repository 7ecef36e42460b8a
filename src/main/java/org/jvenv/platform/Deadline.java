package org.jvenv.platform;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Ends the program where it waits for what may never come, such as the opening of a file that was exchanged for a pipe:
 * a shell must not hang because of that.
 */
public final class Deadline {

    private static final int GIVEN_UP = 75; // EX_TEMPFAIL of sysexits.h

    private Deadline() {}

    /** Does {@code work}; ends the program with status 75 where that takes longer than {@code seconds}. */
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
            Runtime.getRuntime().halt(GIVEN_UP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it was in time
        }
    }
}
