package org.jvenv.create.request;

/** How the interpreter is placed in an environment. */
public enum Executables {
    /** As links, unless an upgrade finds copies. */
    DEFAULT,

    /** As links to the base interpreter. */
    LINKED,

    /** As copies of the base interpreter. */
    COPIED
}
