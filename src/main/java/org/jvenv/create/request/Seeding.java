package org.jvenv.create.request;

import org.jvenv.seed.Manner;
import org.jvenv.seed.Seeds;
import org.jvenv.seed.Sourcing;

/**
 * What an environment begins with, and how that comes into it.
 *
 * @param seeds which packages
 * @param manner how they come from the store
 * @param sourcing where they come from
 */
public record Seeding(Seeds seeds, Manner manner, Sourcing sourcing) {

    /** From what is on the machine. */
    public Seeding(Seeds seeds, Manner manner) {
        this(seeds, manner, Sourcing.LOCAL);
    }
}
