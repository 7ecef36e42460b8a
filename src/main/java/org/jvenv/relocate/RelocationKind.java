package org.jvenv.relocate;

/** What becomes of the environment at the old place. */
public enum RelocationKind {
    /** It stays as it is. */
    COPY("copied"),

    /** It goes. */
    RENAME("renamed");

    private final String word;

    RelocationKind(String word) {
        this.word = word;
    }

    /** The word for what was done, in sentences and in JSON. */
    public String word() {
        return word;
    }
}
