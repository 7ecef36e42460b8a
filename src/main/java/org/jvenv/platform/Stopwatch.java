package org.jvenv.platform;

import java.util.concurrent.TimeUnit;

/** Measures how long something takes. */
public final class Stopwatch {

    private final long start = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch started() {
        return new Stopwatch();
    }

    /** Milliseconds since it was started. */
    public long milliseconds() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
