package org.jvenv.seed.request;

import java.nio.file.Path;
import java.util.List;

/**
 * Which sources of packages are used.
 *
 * @param directories directories whose wheels precede all others
 * @param source the source of packages that do not name one themselves
 * @param offline whether queries of an index are forbidden
 * @param requirementFiles files of requirements (pip's {@code -r}) to install as well
 */
public record IndexPolicy(List<Path> directories, SeedSource source, boolean offline, List<Path> requirementFiles) {

    /** Wheels on this machine, and an index only for missing ones. */
    public static final IndexPolicy LOCAL = new IndexPolicy(List.of(), SeedSource.AS_FOUND, false, List.of());

    public IndexPolicy {
        directories = List.copyOf(directories);
        requirementFiles = List.copyOf(requirementFiles);
    }

    /** Where the releases of seed packages are searched. */
    public enum SeedSource {
        /** On this machine, and on the index if it has none. */
        AS_FOUND,

        /** Only in the bundles of interpreters, even if the user has chosen other wheels. */
        BUNDLED,

        /** On the package index: jvenv links the newest release. */
        DOWNLOADED,

        /** On the package index: the environment's own pip installs the newest release. */
        NEWEST
    }
}
