package org.jvenv.cli.create;

import java.util.List;
import java.util.function.Predicate;
import org.jvenv.cli.command.UsageException;

/** Options of {@code create} of which two cannot both be meant. */
public final class Contradictions {

    private static final List<List<String>> PAIRS = List.of(
            List.of(CreateOptions.SYMLINKS, CreateOptions.COPIES),
            List.of(CreateOptions.CLEAR, CreateOptions.UPGRADE),
            List.of(CreateOptions.CLEAR, CreateOptions.ALLOW_EXISTING),
            List.of(CreateOptions.UPGRADE, CreateOptions.ALLOW_EXISTING),
            List.of(CreateOptions.WITHOUT_PIP, CreateOptions.UPGRADE_DEPS),
            List.of(CreateOptions.OFFLINE, CreateOptions.UPGRADE_DEPS),
            List.of(CreateOptions.OFFLINE, CreateOptions.DOWNLOAD),
            List.of(CreateOptions.NO_DOWNLOAD, CreateOptions.DOWNLOAD),
            List.of(CreateOptions.UPGRADE_DEPS, CreateOptions.DOWNLOAD),
            List.of(CreateOptions.NO_PIP, CreateOptions.PIP),
            List.of(CreateOptions.NO_SETUPTOOLS, CreateOptions.SETUPTOOLS),
            List.of(CreateOptions.NO_WHEEL, CreateOptions.WHEEL),
            List.of(CreateOptions.RESET_CACHE, CreateOptions.READ_ONLY_CACHE),
            List.of(CreateOptions.DRY_RUN, CreateOptions.JSON),
            List.of(CreateOptions.QUIET, CreateOptions.VERBOSE));

    private Contradictions() {}

    /**
     * Makes sure that no two of the options that {@code given} has contradict each other.
     *
     * @throws UsageException if two do
     */
    static void check(Predicate<String> given) {
        for (List<String> pair : PAIRS) {
            if (given.test(pair.get(0)) && given.test(pair.get(1))) {
                throw UsageException.contradiction(pair.get(0), pair.get(1));
            }
        }
    }

    /** Whether these two contradict each other. */
    public static boolean between(String one, String other) {
        for (List<String> pair : PAIRS) {
            if (!one.equals(other) && pair.contains(one) && pair.contains(other)) {
                return true;
            }
        }
        return false;
    }
}
