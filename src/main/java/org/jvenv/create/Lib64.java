package org.jvenv.create;

/** What {@code lib64} shall be. */
public enum Lib64 {
    /** What the {@code venv} of the same Python makes of it. */
    AS_VENV,

    /** A link to {@code lib}. */
    LINK,

    /** A directory of its own. */
    DIRECTORY,

    /** Nothing. */
    NONE
}
