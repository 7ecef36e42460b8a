package org.jvenv.seed.request;

import org.jvenv.tree.LinkMode;

/**
 * How packages come into an environment.
 *
 * @param linkMode how their files come out of the store
 * @param bytecode whether they come compiled
 */
public record InstallMode(LinkMode linkMode, Bytecode bytecode) {}
