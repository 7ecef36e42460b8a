package org.jvenv.report;

import java.util.List;
import org.jvenv.environment.Environment;

/**
 * What {@code jvenv create} did for one destination.
 *
 * @param packages what was put into it
 * @param activation the command that activates it, for the user's shell
 * @param milliseconds how long it took
 */
public record Creation(
        Environment environment, Outcome outcome, List<SeededPackage> packages, String activation, long milliseconds) {

    public Creation {
        packages = List.copyOf(packages);
    }
}
