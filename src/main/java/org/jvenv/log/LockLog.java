package org.jvenv.log;

/** Logs locks: those that were waited for, and those that another process holds. */
final class LockLog {

    private LockLog() {}

    /**
     * Logs the end of waiting for {@code lock}.
     *
     * @param taken whether this process has it now
     */
    static void waited(Object lock, boolean taken, long milliseconds) {
        if (!taken) {
            Log.warn(Log.LOCK, "`" + lock + "` is still held by another process after " + milliseconds + " ms");
        } else if (milliseconds > 0) {
            Log.info(Log.LOCK, "took `" + lock + "` after " + milliseconds + " ms");
        } else {
            Log.debug(Log.LOCK, "took `" + lock + "` without waiting");
        }
    }

    /** Logs an attempt that does not wait. */
    static void tried(Object lock, boolean taken) {
        Log.debug(Log.LOCK, taken ? "took `" + lock + "`" : "`" + lock + "` is held by another process");
    }
}
