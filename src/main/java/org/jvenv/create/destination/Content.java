package org.jvenv.create.destination;

/** What a destination contains before it is changed. */
public enum Content {
    /** The destination does not exist. */
    NOTHING,

    /** A directory without entries. */
    EMPTY,

    /** A directory with a {@code pyvenv.cfg}. */
    ENVIRONMENT,

    /** A directory with something else in it. */
    DIRECTORY
}
