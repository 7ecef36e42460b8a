package org.jvenv.seed.store;

/**
 * What a look at an entry of the store brought.
 *
 * @param entry the hash that names it
 * @param name which package it is, or the hash again where that cannot be told
 * @param state how it was
 */
public record StoreFinding(String entry, String name, State state) {

    /** How an entry can be. */
    public enum State {
        /** Every file is as it was unpacked. */
        INTACT("intact"),

        /** Something had been altered, and was made anew from the wheel. */
        REPAIRED("repaired"),

        /** Something had been altered, the wheel too: it was taken away. */
        REMOVED("removed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** How reports name it. */
        public String word() {
            return word;
        }
    }
}
