package org.jvenv.seed.request;

/** Whether the packages an environment begins with are compiled already. */
public enum Bytecode {
    /** Python compiles a module when it is first imported. */
    ON_DEMAND,

    /** The compiled modules come from the store, too, where they are made once for each Python. */
    COMPILED
}
