package org.jvenv.create.request;

import org.jvenv.seed.request.IndexPolicy;
import org.jvenv.seed.request.InstallMode;
import org.jvenv.seed.request.Seeds;

/**
 * The seed packages of an environment, and how they are installed.
 *
 * @param seeds the packages
 * @param installMode how they are installed from the store
 * @param indexPolicy where they come from
 */
public record Seeding(Seeds seeds, InstallMode installMode, IndexPolicy indexPolicy) {

    /** Creates a seeding that uses no index. */
    public Seeding(Seeds seeds, InstallMode installMode) {
        this(seeds, installMode, IndexPolicy.LOCAL);
    }
}
