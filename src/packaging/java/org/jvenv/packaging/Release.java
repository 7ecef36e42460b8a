package org.jvenv.packaging;

import java.time.Instant;

/**
 * What is packaged: a version, and the time that all files bear.
 *
 * @param version as Maven has it
 * @param time as the build says
 */
record Release(String version, Instant time) {

    private static final String SNAPSHOT = "-SNAPSHOT";

    /** As PEP 440 wants it. */
    String pythonVersion() {
        return version.replace(SNAPSHOT, ".dev0");
    }

    /** As jdeb names it; a tilde sorts before the release. */
    String debianVersion() {
        return version.replace(SNAPSHOT, "~SNAPSHOT") + "-1";
    }
}
