package org.jvenv.report;

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
