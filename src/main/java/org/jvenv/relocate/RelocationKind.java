package org.jvenv.relocate;

/** Whether the environment at the old path remains. */
public enum RelocationKind {
    /** It is not changed. */
    COPY("copied"),

    /** It is moved. */
    RENAME("renamed");

    private final String word;

    RelocationKind(String word) {
        this.word = word;
    }

    /** Returns the participle for messages and JSON. */
    public String word() {
        return word;
    }
}
