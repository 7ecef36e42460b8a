package org.jvenv.create.request;

/** The kind of {@code lib64}. */
public enum Lib64 {
    /** The same as in the {@code venv} of this Python. */
    AS_VENV("as-venv"),

    /** A link to {@code lib}. */
    LINK("link"),

    /** A directory of its own. */
    DIRECTORY("dir"),

    /** No file. */
    NONE("none");

    public final String word;

    Lib64(String word) {
        this.word = word;
    }

    /** Returns the value of the option. */
    public String word() {
        return word;
    }
}
