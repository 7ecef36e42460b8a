package org.jvenv.create.request;

/** What {@code lib64} shall be. */
public enum Lib64 {
    /** What the {@code venv} of the same Python makes of it. */
    AS_VENV("as-venv"),

    /** A link to {@code lib}. */
    LINK("link"),

    /** A directory of its own. */
    DIRECTORY("dir"),

    /** Nothing. */
    NONE("none");

    public final String word;

    Lib64(String word) {
        this.word = word;
    }

    /** How it is called on the command line. */
    public String word() {
        return word;
    }
}
