package org.jvenv.python.probe;

import java.nio.file.Path;

/** Asks an executable which Python it is. */
@FunctionalInterface
public interface InterpreterProbe {

    /** What {@code executable} says of itself, or why it says nothing. Never fails on account of the executable. */
    Answer interrogate(Path executable);
}
