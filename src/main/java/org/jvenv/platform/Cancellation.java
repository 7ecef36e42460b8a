package org.jvenv.platform;

/** Knows whether the user or the system wants jvenv to stop. */
@FunctionalInterface
public interface Cancellation {

    /** Never asks to stop. */
    Cancellation NEVER = () -> {};

    /**
     * Returns at once, and normally, unless a signal came.
     *
     * @throws InterruptedRunException if jvenv shall stop; what was begun is undone by the ordinary closing of
     *     resources
     */
    void check();
}
