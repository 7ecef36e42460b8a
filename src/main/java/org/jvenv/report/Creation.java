package org.jvenv.report;

import java.util.List;
import org.jvenv.environment.Environment;

/**
 * The result of {@code jvenv create} for a destination.
 *
 * @param packages its packages
 * @param activation the command that activates it, for the user's shell
 * @param milliseconds the duration
 */
public record Creation(
        Environment environment, Outcome outcome, List<SeededPackage> packages, String activation, long milliseconds) {

    public Creation {
        packages = List.copyOf(packages);
    }
}
