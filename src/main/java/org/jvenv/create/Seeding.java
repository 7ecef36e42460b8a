package org.jvenv.create;

import org.jvenv.seed.Seeds;
import org.jvenv.tree.LinkMode;

/**
 * What an environment begins with, and how that comes into it.
 *
 * @param seeds which packages
 * @param linkMode how their files come from the store
 */
public record Seeding(Seeds seeds, LinkMode linkMode) {}
