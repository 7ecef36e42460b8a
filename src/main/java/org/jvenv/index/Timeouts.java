package org.jvenv.index;

import java.time.Duration;

/**
 * The timeouts for a server.
 *
 * @param connecting the time to connect
 * @param silence the time without data
 * @param window the time for {@link #LEAST_BYTES}, the minimum speed
 * @param attempts the number of attempts
 * @param pause the pause before the second attempt; it doubles before each further one
 */
record Timeouts(Duration connecting, Duration silence, Duration window, int attempts, Duration pause) {

    static final int LEAST_BYTES = 4096;

    static final Timeouts DEFAULT = new Timeouts(
            Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(30), 3, Duration.ofMillis(250));
}
