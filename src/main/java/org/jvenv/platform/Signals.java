package org.jvenv.platform;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGINT, SIGTERM and SIGHUP, seen through the shutdown of the virtual machine.
 *
 * <p>The machine would end while the main thread is still writing. So the hook only asks the main thread to stop, and
 * waits until that has unwound and cleaned up; the exit status is then the signal's, as a shell expects.
 */
public final class Signals implements Cancellation {

    /** Which is set in a native executable alone. */
    private static final String NATIVE = "org.graalvm.nativeimage.imagecode";

    private static final long LONGEST_CLEANING_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;

    private Signals() {}

    /** Begins to listen. Call {@link #finished()} before the program ends. */
    public static Signals listen() {
        Signals signals = new Signals();
        Runtime.getRuntime().addShutdownHook(new Thread(signals::stop));
        if (System.getProperty(NATIVE) != null) {
            CaughtSignals.surviveLimits(); // a Java virtual machine does so by itself
        }
        return signals;
    }

    @Override
    public void check() {
        if (requested) {
            throw new InterruptedRunException();
        }
    }

    /** Says that the main thread has nothing left to undo. */
    public void finished() {
        finished.countDown();
    }

    /**
     * Ends the program: with this status, or, if a signal came while there was something to undo, with the signal's.
     *
     * <p>The signal's own thread is then about to end the machine, and a second {@link System#exit} could win over it.
     */
    public void exit(int status) {
        if (requested) {
            awaitEnd();
        }
        System.exit(status);
    }

    private static void awaitEnd() {
        try {
            TimeUnit.SECONDS.sleep(LONGEST_CLEANING_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        if (finished.getCount() == 0) {
            return;
        }
        requested = true;
        try {
            boolean cleaned = finished.await(LONGEST_CLEANING_SECONDS, TimeUnit.SECONDS);
            assert cleaned || requested;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
