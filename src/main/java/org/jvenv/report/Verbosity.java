package org.jvenv.report;

/** How much the user wants to read. */
public enum Verbosity {
    /** Only failures. */
    QUIET,

    /** Failures and warnings. */
    WARNINGS,

    /** What was done, and warnings. */
    NORMAL,

    /** Each decision, too, with its reason. */
    VERBOSE
}
