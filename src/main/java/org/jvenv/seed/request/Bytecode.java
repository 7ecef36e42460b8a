package org.jvenv.seed.request;

/** When the modules of seed packages are compiled. */
public enum Bytecode {
    /** Python compiles a module when it is first imported. */
    ON_DEMAND,

    /** Compiled modules are linked from the store, in which they are created once for each Python. */
    COMPILED
}
