package org.jvenv.python.probe;

import java.nio.file.Path;

/** Queries an executable for its Python version and paths. */
@FunctionalInterface
public interface InterpreterProbe {

    /** Queries {@code executable}. Problems of the executable are part of the answer, not exceptions. */
    Answer interrogate(Path executable);
}
