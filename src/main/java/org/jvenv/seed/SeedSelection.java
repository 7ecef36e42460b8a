package org.jvenv.seed;

import java.util.List;
import org.jvenv.seed.request.Seed;

/**
 * The seed packages of an environment, by the way in which they are installed.
 *
 * @param seeds wheels that jvenv links
 * @param left requirements that the environment's own pip installs
 */
public record SeedSelection(List<Seed> seeds, List<String> left) {

    public SeedSelection {
        seeds = List.copyOf(seeds);
        left = List.copyOf(left);
    }
}
