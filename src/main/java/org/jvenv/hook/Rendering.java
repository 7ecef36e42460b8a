package org.jvenv.hook;

/** The format of an {@link Answer} for a family of shells. */
interface Rendering {

    /** Returns the output for {@code answer}. */
    String of(Answer answer);
}
