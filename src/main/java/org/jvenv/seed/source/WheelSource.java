package org.jvenv.seed.source;

import java.io.IOException;
import java.util.List;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.request.Seed;

/** One place where wheels may be found: the bundle of an interpreter, the store. */
public interface WheelSource {

    /** How messages name this place, as in "looked in its own bundle, the wheel store". */
    String name();

    /**
     * The wheels of {@code project} in this place, newest first.
     *
     * <p>Nobody has opened them yet: whether they {@linkplain #fits fit} is asked one by one, until one does.
     */
    List<Seed> candidates(String project, Interpreter interpreter);

    /** Whether {@code interpreter} can use a candidate. */
    boolean fits(Seed candidate, Interpreter interpreter) throws IOException;
}
