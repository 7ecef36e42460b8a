package org.jvenv.seed.store;

import org.jspecify.annotations.Nullable;

/**
 * A wheel of the store in the output of {@code jvenv seed}.
 *
 * @param project the name in its metadata
 * @param version its release
 * @param requiresPython {@code Requires-Python}, or {@code null} if it is missing
 * @param sha256 the hash of the wheel and name of its entry
 * @param chosen whether the user has chosen it, so that it is preferred
 */
public record StoreItem(
        String project, String version, @Nullable String requiresPython, String sha256, boolean chosen) {

    /** Returns the form for messages: {@code pip 24.2}. */
    @Override
    public String toString() {
        return project + " " + version;
    }
}
