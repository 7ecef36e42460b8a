package org.jvenv.seed.store;

import org.jspecify.annotations.Nullable;

/**
 * A wheel of the store, as users see it.
 *
 * @param project its name as its metadata has it
 * @param version which release
 * @param requiresPython which Pythons it is for, or {@code null} if it does not say
 * @param sha256 the hash of the wheel, which names its entry
 * @param chosen whether the user put it there, so that it is preferred
 */
public record StoreItem(
        String project, String version, @Nullable String requiresPython, String sha256, boolean chosen) {

    /** As messages name it: {@code pip 24.2}. */
    @Override
    public String toString() {
        return project + " " + version;
    }
}
