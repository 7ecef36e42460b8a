package org.jvenv.seed.store;

/**
 * The result of the verification of a store entry.
 *
 * @param entry its hash
 * @param name the package, or the hash if the package is unknown
 * @param state the state of the entry
 */
public record StoreFinding(String entry, String name, State state) {

    /** The state of an entry. */
    public enum State {
        /** No file was modified. */
        INTACT("intact"),

        /** A file was modified, and the entry was unpacked again. */
        REPAIRED("repaired"),

        /** The stored wheel was missing or modified, and the entry was removed. */
        REMOVED("removed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** Returns the word in reports. */
        public String word() {
            return word;
        }
    }
}
