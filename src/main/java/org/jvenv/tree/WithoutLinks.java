package org.jvenv.tree;

/** What to do for a symbolic link on a file system that has none (FAT, some network mounts). */
public enum WithoutLinks {
    /** Copy what the link would lead to. */
    COPY,

    /** Do without. */
    OMIT
}
