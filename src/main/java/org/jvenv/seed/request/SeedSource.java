package org.jvenv.seed.request;

/** How new the first packages of an environment shall be. */
public enum SeedSource {
    /** As they are found on the machine, and from the index what is not there. */
    AS_FOUND,

    /** Those that came with an interpreter, whatever the user has put into the store. */
    BUNDLED,

    /** The newest of the package index, linked as others are. */
    DOWNLOADED,

    /** The newest of the package index, as the environment's own pip brings them. */
    NEWEST
}
