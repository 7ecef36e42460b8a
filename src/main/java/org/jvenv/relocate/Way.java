package org.jvenv.relocate;

/** What becomes of the environment at the old place. */
public enum Way {
    /** It stays as it is. */
    COPY("copied"),

    /** It goes. */
    RENAME("renamed");

    private final String word;

    Way(String word) {
        this.word = word;
    }

    /** The word for what was done, in sentences and in JSON. */
    public String word() {
        return word;
    }
}
