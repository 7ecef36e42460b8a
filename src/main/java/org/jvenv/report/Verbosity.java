package org.jvenv.report;

/** The amount of output. */
public enum Verbosity {
    /** Only failures. */
    QUIET,

    /** Failures and warnings. */
    WARNINGS,

    /** Results and warnings. */
    NORMAL,

    /** Also each decision with its reason. */
    VERBOSE
}
