package org.jvenv.seed.request;

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
