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

    /** What happened to a destination. */
    public enum Outcome {
        /** A new environment was created. */
        CREATED("created"),

        /** The existing content was replaced by a new environment. */
        REPLACED("replaced"),

        /** The existing environment was updated, and keeps its packages. */
        UPDATED("updated"),

        /** The existing environment already satisfied the request. */
        KEPT("kept");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** Returns the participle for messages and JSON. */
        public String word() {
            return word;
        }
    }
}
