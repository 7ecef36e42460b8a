package org.jvenv.create.request;

import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.Seeds;

/**
 * What an environment begins with, and how that comes into it.
 *
 * @param seeds which packages
 * @param manner how they come from the store
 * @param sourcing where they come from
 */
public record Seeding(Seeds seeds, InstallMode manner, IndexPolicy sourcing) {

    /** From what is on the machine. */
    public Seeding(Seeds seeds, InstallMode manner) {
        this(seeds, manner, IndexPolicy.LOCAL);
    }
}
