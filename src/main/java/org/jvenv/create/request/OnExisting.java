package org.jvenv.create.request;

/** What to do when something is already where the environment should go. */
public enum OnExisting {
    /** Leave it alone: fine if it is what was asked for, an error otherwise. */
    REFUSE,

    /** Replace an environment. Never anything else. */
    CLEAR,

    /** Replace whatever directory is there, except those that nobody can want to lose. */
    FORCE,

    /** Bring an environment up to date, and keep its packages. */
    UPGRADE,

    /** Write into what is there. */
    ALLOW
}
