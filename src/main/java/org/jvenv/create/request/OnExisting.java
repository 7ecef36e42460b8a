package org.jvenv.create.request;

/** What to do with an existing file or directory at the destination. */
public enum OnExisting {
    /** Do not change it: success if it is equal to the requested environment, otherwise an error. */
    REFUSE,

    /** Replace an environment, but no other directory. */
    CLEAR,

    /** Replace any directory, except {@code ProtectedDirectories}. */
    FORCE,

    /** Update an environment, and keep its packages. */
    UPGRADE,

    /** Write into the existing directory. */
    ALLOW
}
