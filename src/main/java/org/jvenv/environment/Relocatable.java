package org.jvenv.environment;

/** Whether an environment can be moved without jvenv. */
public enum Relocatable {
    /** Its scripts contain its path. */
    NO,

    /** Its scripts find the environment by their own path. */
    YES
}
