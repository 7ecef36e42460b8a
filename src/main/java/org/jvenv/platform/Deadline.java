package org.jvenv.platform;

import java.util.concurrent.TimeUnit;

/**
 * Ends the program where it waits for what may never come, such as the opening of a file that was exchanged for a pipe:
 * a shell must not hang because of that.
 */
public final class Deadline implements AutoCloseable {

    private static final int GIVEN_UP = 75; // EX_TEMPFAIL of sysexits.h

    private final Thread thread;

    private Deadline(Thread thread) {
        this.thread = thread;
    }

    /** Ends it after so many seconds, unless this is closed before. */
    public static Deadline in(int seconds) {
        Thread thread = new Thread(() -> await(seconds));
        thread.setDaemon(true);
        thread.start();
        return new Deadline(thread);
    }

    private static void await(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
            Runtime.getRuntime().halt(GIVEN_UP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it was in time
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
