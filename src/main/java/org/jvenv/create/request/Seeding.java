package org.jvenv.create.request;

import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.Seeds;

/**
 * The seed packages of an environment, and how they are installed.
 *
 * @param seeds the packages
 * @param manner how they are installed from the store
 * @param sourcing where they come from
 */
public record Seeding(Seeds seeds, InstallMode manner, IndexPolicy sourcing) {

    /** Creates a seeding that uses no index. */
    public Seeding(Seeds seeds, InstallMode manner) {
        this(seeds, manner, IndexPolicy.LOCAL);
    }
}
