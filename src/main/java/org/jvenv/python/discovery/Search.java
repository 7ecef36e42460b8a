package org.jvenv.python.discovery;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.python.probe.Answer;
import org.jvenv.python.probe.InterpreterProbe;
import org.jvenv.python.request.PythonRequest;

/**
 * Takes the first candidate of a source that is an interpreter and fits, and remembers what was wrong with the others.
 */
final class Search implements Predicate<Path> {

    private final String source;
    private final boolean byName;
    private final PythonRequest request;
    private final InterpreterProbe probe;
    private final Set<Path> seen;
    private final List<Verdict> verdicts;
    private @Nullable Interpreter taken;
    private @Nullable Interpreter spare;

    /**
     * A search that passes over what was {@code seen}, and adds to {@code verdicts}.
     *
     * @param byName whether the candidates are what the user calls by that name
     */
    Search(
            String source,
            boolean byName,
            PythonRequest request,
            InterpreterProbe probe,
            Set<Path> seen,
            List<Verdict> verdicts) {
        this.source = source;
        this.byName = byName;
        this.request = request;
        this.probe = probe;
        this.seen = seen;
        this.verdicts = verdicts;
    }

    @Override
    public boolean test(Path executable) {
        if (!seen.add(executable)) {
            return false;
        }
        Answer answer = probe.interrogate(executable);
        @Nullable Interpreter interpreter = answer.interpreter().orElse(null);
        if (interpreter == null) {
            return verdict(executable, answer.refusal());
        }
        if (!request.accepts(interpreter.build())) {
            return verdict(executable, "is " + interpreter.build() + ", not " + request);
        }
        if (!prefers(interpreter.build())) {
            spare = spare == null ? interpreter : spare;
            return verdict(executable, "is " + interpreter.build() + ", which is taken only for want of a better one");
        }
        taken = interpreter;
        verdict(executable, "is " + interpreter);
        return true;
    }

    private boolean prefers(Build build) {
        boolean asked = byName || !(request instanceof PythonRequest.Any);
        return request.prefers(build) && (asked || build.implementation() == Implementation.CPYTHON);
    }

    Discovery discovery() {
        if (taken == null) {
            throw new IllegalStateException(source + " says that a candidate was taken, and none was");
        }
        return new Discovery(taken, verdicts);
    }

    /** The first that would do if there is nothing better anywhere. */
    @Nullable
    Interpreter spare() {
        return spare;
    }

    private boolean verdict(Path executable, String reason) {
        verdicts.add(new Verdict(source, executable, reason));
        return false;
    }
}
