package org.jvenv.python.discovery;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Build;
import org.jvenv.python.Implementation;
import org.jvenv.python.Interpreter;
import org.jvenv.python.probe.InterpreterProbe;
import org.jvenv.python.probe.InterpreterProbe.Answer;
import org.jvenv.python.request.PythonRequest;

/** Accepts the first candidate of a source that satisfies the request, and records why the others were rejected. */
final class CandidateSearch implements Predicate<Path> {

    private final String source;
    private final boolean byName;
    private final PythonRequest request;
    private final InterpreterProbe probe;
    private final Set<Path> seen;
    private final List<Verdict> verdicts;
    private @Nullable Interpreter taken;
    private @Nullable Interpreter fallback;

    /**
     * Creates a search that skips the paths in {@code seen}, and adds to {@code verdicts}.
     *
     * @param byName whether the user starts the candidates by their name
     */
    CandidateSearch(
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
            fallback = fallback == null ? interpreter : fallback;
            return verdict(executable, "is " + interpreter.build() + ", which is used only if there is no better one");
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
            throw new IllegalStateException(source + " reports an accepted candidate, but there is none");
        }
        return new Discovery(taken, verdicts);
    }

    /** Returns the first candidate that is used if there is no better one. */
    @Nullable
    Interpreter fallback() {
        return fallback;
    }

    private boolean verdict(Path executable, String reason) {
        verdicts.add(new Verdict(source, executable, reason));
        return false;
    }
}
