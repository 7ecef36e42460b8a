package org.jvenv.log;

import org.jspecify.annotations.Nullable;
import org.jvenv.failure.Addresses;

/**
 * Receives the lines of the log.
 *
 * <p>Unless a level is asked for there is none, and this is the only class of logging that is loaded. Therefore a
 * caller composes its message only if the log {@linkplain #isOn is on}.
 */
public abstract class Log {

    public static final String PROCESS = "process";
    public static final String INDEX = "index";
    public static final String CACHE = "cache";
    public static final String STORE = "store";
    public static final String LOCK = "lock";
    public static final String COMMAND = "command";

    private static volatile @Nullable Log chosen;

    /** Directs all lines to {@code log} from now on; {@code null} switches logging off. */
    public static void use(@Nullable Log log) {
        chosen = log;
    }

    /** Whether a level was asked for. */
    public static boolean isOn() {
        return chosen != null;
    }

    /** The failure that ends a command. */
    public static void error(String topic, String message) {
        log(LogLevel.ERROR, topic, message);
    }

    /** Something failed, and jvenv goes on without it or tries again. */
    public static void warn(String topic, String message) {
        log(LogLevel.WARN, topic, message);
    }

    /** Something that takes time: a process, a request, a lock that was waited for. */
    public static void info(String topic, String message) {
        log(LogLevel.INFO, topic, message);
    }

    /** A decision with its reason, such as a cache hit. */
    public static void debug(String topic, String message) {
        log(LogLevel.DEBUG, topic, message);
    }

    /** A detail of what another line reports. */
    public static void trace(String topic, String message) {
        log(LogLevel.TRACE, topic, message);
    }

    /**
     * The end of waiting for a lock.
     *
     * @param lock its file or directory
     * @param taken whether this process has it now
     */
    public static void waitedFor(Object lock, boolean taken, long milliseconds) {
        if (isOn()) {
            LockLog.waited(lock, taken, milliseconds);
        }
    }

    /** An attempt to take a lock that does not wait. */
    public static void tried(Object lock, boolean taken) {
        if (isOn()) {
            LockLog.tried(lock, taken);
        }
    }

    private static void log(LogLevel level, String topic, String message) {
        @Nullable Log log = chosen;
        if (log != null) {
            log.write(level, topic, Addresses.redactIn(message));
        }
    }

    /**
     * Writes a line.
     *
     * @param message without secrets of addresses; control characters in it are not yet replaced
     */
    protected abstract void write(LogLevel level, String topic, String message);
}
