package org.jvenv.seed.request;

import org.jvenv.tree.LinkMode;

/**
 * How packages are installed in an environment.
 *
 * @param linkMode how their files are linked from the store
 * @param bytecode when their modules are compiled
 */
public record InstallMode(LinkMode linkMode, Bytecode bytecode) {}
