package org.jvenv.platform;

/** Tells whether jvenv has to stop because of a signal. */
@FunctionalInterface
public interface Cancellation {

    /** Never cancels. */
    Cancellation NEVER = () -> {};

    /**
     * Returns, unless a signal was received.
     *
     * @throws InterruptedRunException if jvenv has to stop; closing the resources undoes the changes
     */
    void check();
}
