package org.jvenv.seed.request;

import org.jvenv.tree.LinkMode;

/**
 * How packages are installed in an environment.
 *
 * @param linkMode how their files are linked from the store
 * @param bytecode when their modules are compiled
 */
public record InstallMode(LinkMode linkMode, Bytecode bytecode) {

    /** When the modules of seed packages are compiled. */
    public enum Bytecode {
        /** Python compiles a module when it is first imported. */
        ON_DEMAND,

        /** Compiled modules are linked from the store, in which they are created once for each Python. */
        COMPILED
    }
}
