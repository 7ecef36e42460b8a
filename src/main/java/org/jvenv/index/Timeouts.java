package org.jvenv.index;

import java.time.Duration;

/**
 * How long a server may take.
 *
 * @param connecting until it accepts a connection
 * @param silence until it sends the next bytes
 * @param window how long it may take for {@link #LEAST_BYTES}, so that one that sends a byte now and then is given up,
 *     too
 * @param attempts how often it is asked before it is given up
 * @param pause before the second attempt; twice as long before each further one
 */
record Timeouts(Duration connecting, Duration silence, Duration window, int attempts, Duration pause) {

    static final int LEAST_BYTES = 4096;

    static final Timeouts USUAL = new Timeouts(
            Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(30), 3, Duration.ofMillis(250));
}
