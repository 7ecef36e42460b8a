package org.jvenv.create;

/** What a destination holds before anything is done to it. */
enum Content {
    /** There is nothing of that name. */
    NOTHING,

    /** A directory without entries. */
    EMPTY,

    /** A directory with a {@code pyvenv.cfg}. */
    ENVIRONMENT,

    /** A directory with something else in it. */
    DIRECTORY
}
