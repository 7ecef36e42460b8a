package org.jvenv.platform;

import java.util.concurrent.TimeUnit;

/** Measures elapsed time. */
public final class Stopwatch {

    private final long start = System.nanoTime();

    private Stopwatch() {}

    public static Stopwatch started() {
        return new Stopwatch();
    }

    /** Returns the milliseconds since the start. */
    public long milliseconds() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
