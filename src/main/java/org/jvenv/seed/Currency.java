package org.jvenv.seed;

/** How new the first packages of an environment shall be. */
public enum Currency {
    /** As they are found on the machine. */
    AS_FOUND,

    /** The newest of the package index, as the environment's own pip brings them. */
    NEWEST
}
