package org.jvenv.hook;

/** How one family of shells reads an {@link Answer}. */
interface Rendering {

    /** The output for {@code answer}. */
    String of(Answer answer);
}
