package org.jvenv.seed;

import java.util.List;

/**
 * How the first packages of an environment come into it.
 *
 * @param seeds wheels that are linked
 * @param left requirements that are left to the environment's own pip
 */
public record Choice(List<Seed> seeds, List<String> left) {

    public Choice {
        seeds = List.copyOf(seeds);
        left = List.copyOf(left);
    }
}
