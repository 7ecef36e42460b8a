package org.jvenv.tree;

/** What to do instead of creating a symbolic link on a file system without them (FAT, some network mounts). */
public enum WithoutLinks {
    /** Copy the target of the link. */
    COPY,

    /** Create no file. */
    OMIT
}
