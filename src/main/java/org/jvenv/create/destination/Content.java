package org.jvenv.create.destination;

/** What a destination holds before anything is done to it. */
public enum Content {
    /** There is nothing of that name. */
    NOTHING,

    /** A directory without entries. */
    EMPTY,

    /** A directory with a {@code pyvenv.cfg}. */
    ENVIRONMENT,

    /** A directory with something else in it. */
    DIRECTORY
}
