package org.jvenv.create;

import org.jvenv.seed.Manner;
import org.jvenv.seed.Seeds;

/**
 * What an environment begins with, and how that comes into it.
 *
 * @param seeds which packages
 * @param manner how they come from the store
 */
public record Seeding(Seeds seeds, Manner manner) {}
