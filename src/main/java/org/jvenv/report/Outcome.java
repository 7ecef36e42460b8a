package org.jvenv.report;

/** What became of a destination. */
public enum Outcome {
    /** An environment is where none was. */
    CREATED("created"),

    /** What was there went, and an environment has its place. */
    REPLACED("replaced"),

    /** The environment there was brought up to date, and has its packages still. */
    UPDATED("updated"),

    /** What was asked for was there already. */
    KEPT("kept");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word for it, in sentences and in JSON. */
    public String word() {
        return word;
    }
}
