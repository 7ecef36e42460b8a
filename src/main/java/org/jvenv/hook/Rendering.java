package org.jvenv.hook;

/** How one family of shells reads an {@link Answer}. */
interface Rendering {

    /** What is printed for {@code answer}. */
    String of(Answer answer);
}
