package org.jvenv.create;

import org.jvenv.seed.Currency;
import org.jvenv.seed.Manner;
import org.jvenv.seed.Seeds;

/**
 * What an environment begins with, and how that comes into it.
 *
 * @param seeds which packages
 * @param manner how they come from the store
 * @param currency whether they are brought up to date afterwards
 */
public record Seeding(Seeds seeds, Manner manner, Currency currency) {

    public Seeding(Seeds seeds, Manner manner) {
        this(seeds, manner, Currency.AS_FOUND);
    }
}
