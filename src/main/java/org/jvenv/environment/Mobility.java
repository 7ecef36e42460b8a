package org.jvenv.environment;

/** Whether an environment may be moved after it was made. */
public enum Mobility {
    /** Its scripts name the place it was made for. */
    FIXED,

    /** Its scripts look for the environment by where they lie themselves. */
    RELOCATABLE
}
