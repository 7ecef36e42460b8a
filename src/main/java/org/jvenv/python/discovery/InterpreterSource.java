package org.jvenv.python.discovery;

import java.nio.file.Path;
import java.util.function.Predicate;
import org.jvenv.python.request.PythonRequest;

/** One place where interpreters may be found: the {@code PATH}, pyenv, and so on. */
public interface InterpreterSource {

    /** How messages name this place, as in "looked in PATH, pyenv". */
    String name();

    /** Whether a request like {@code request} sends anybody here at all. */
    default boolean concerns(PythonRequest request) {
        return !(request instanceof PythonRequest.Executable) && !(request instanceof PythonRequest.Installed);
    }

    /** Whether an installation in this place is called {@code name}. */
    default boolean has(String name) {
        return false;
    }

    /**
     * Whether what is here is what the user calls {@code python}: only then one is taken that is not CPython without
     * being asked for.
     */
    default boolean isByName() {
        return false;
    }

    /**
     * Offers the executables in this place that might satisfy {@code request}, best first, until one is taken.
     *
     * <p>A candidate is only a path: nobody has run it yet. (A stream would say the same; it would also load some
     * hundred classes into every {@code create}.)
     *
     * @param taker answers whether it takes the candidate
     * @return whether one was taken
     */
    boolean offer(PythonRequest request, Predicate<Path> taker);
}
