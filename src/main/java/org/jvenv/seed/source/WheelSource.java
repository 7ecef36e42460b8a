package org.jvenv.seed.source;

import java.io.IOException;
import java.util.List;
import org.jvenv.python.Interpreter;
import org.jvenv.seed.request.Seed;

/** A source of wheels: the bundle of an interpreter, the store, an index. */
public interface WheelSource {

    /** Returns the name in messages, as in "looked in its own bundle, the wheel store". */
    String name();

    /**
     * Returns the wheels of {@code project} in this source, newest first.
     *
     * <p>They have not been opened; the caller checks one after the other until one {@linkplain #fits fits}.
     */
    List<Seed> candidates(String project, Interpreter interpreter);

    /** Whether {@code interpreter} can use a candidate. */
    boolean fits(Seed candidate, Interpreter interpreter) throws IOException;
}
