package org.jvenv.seed;

import java.util.List;
import org.jvenv.seed.request.Seed;

/**
 * How the first packages of an environment come into it.
 *
 * @param seeds wheels that are linked
 * @param left requirements that are left to the environment's own pip
 */
public record SeedSelection(List<Seed> seeds, List<String> left) {

    public SeedSelection {
        seeds = List.copyOf(seeds);
        left = List.copyOf(left);
    }
}
