package org.jvenv.python.discovery;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jvenv.python.request.PythonRequest;

/** A place where interpreters are searched: {@code PATH}, pyenv, and so on. */
public interface InterpreterSource {

    /** Returns its name in messages, as in "looked in PATH, pyenv". */
    String name();

    /** Whether this source is searched for {@code request}. */
    default boolean concerns(PythonRequest request) {
        return !(request instanceof PythonRequest.Executable) && !(request instanceof PythonRequest.Installed);
    }

    /** Whether an installation in this source has this name. */
    default boolean has(String name) {
        return false;
    }

    /** Whether one of {@code sources} has an installation of this name. */
    static boolean anyHas(String name, List<InterpreterSource> sources) {
        for (InterpreterSource source : sources) {
            if (source.has(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the user starts these interpreters by their name. Only such a source may offer another implementation
     * than CPython without a request for it.
     */
    default boolean isByName() {
        return false;
    }

    /**
     * Offers the executables that may satisfy {@code request}, best first, until one is accepted.
     *
     * <p>Candidates are paths that have not been run. (A stream would load a hundred more classes in each
     * {@code create}.)
     *
     * @param taker whether the candidate is accepted
     * @return whether one was accepted
     */
    boolean offer(PythonRequest request, Predicate<Path> taker);
}
