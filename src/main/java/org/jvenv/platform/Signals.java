package org.jvenv.platform;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Handles SIGINT, SIGTERM and SIGHUP in a shutdown hook of the virtual machine.
 *
 * <p>The machine would end while the main thread is still writing. So the hook only requests the main thread to stop,
 * and waits until it has cleaned up; the exit status is then that of the signal, as shells expect.
 */
public final class Signals implements Cancellation {

    /** This property is set in native executables only. */
    private static final String NATIVE = "org.graalvm.nativeimage.imagecode";

    private static final long MAX_CLEANUP_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;

    private Signals() {}

    /** Installs the hook. Call {@link #finished()} before the program ends. */
    public static Signals listen() {
        Signals signals = new Signals();
        Runtime.getRuntime().addShutdownHook(new Thread(signals::stop));
        if (System.getProperty(NATIVE) != null) {
            CaughtSignals.ignoreFileSizeLimit(); // a Java virtual machine ignores it already
        }
        return signals;
    }

    @Override
    public void check() {
        if (requested) {
            throw new InterruptedRunException();
        }
    }

    /** Reports that the main thread has nothing left to undo. */
    public void finished() {
        finished.countDown();
    }

    /**
     * Ends the program with this status, or with that of a signal if one was received before the end.
     *
     * <p>The thread of the signal then ends the machine, and a second {@link System#exit} could be faster.
     */
    public void exit(int status) {
        if (requested) {
            awaitEnd();
        }
        System.exit(status);
    }

    private static void awaitEnd() {
        try {
            TimeUnit.SECONDS.sleep(MAX_CLEANUP_SECONDS);
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
            boolean cleaned = finished.await(MAX_CLEANUP_SECONDS, TimeUnit.SECONDS);
            assert cleaned || requested;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
