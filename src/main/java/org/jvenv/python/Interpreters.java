package org.jvenv.python;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The interpreters of this machine, searched place by place until one fits. */
public final class Interpreters {

    private final List<InterpreterSource> sources;
    private final InterpreterProbe probe;
    private @Nullable PythonRequest answered;
    private @Nullable Discovery answer;

    public Interpreters(List<InterpreterSource> sources, InterpreterProbe probe) {
        this.sources = List.copyOf(sources);
        this.probe = probe;
    }

    /**
     * The first interpreter that {@code request} accepts; several environments with one request search once.
     *
     * @throws InterpreterNotFoundException if no source has one
     */
    @SuppressWarnings("ReferenceEquality")
    public Discovery find(PythonRequest request) {
        Discovery known = answer;
        if (known == null || answered != request) {
            known = search(request);
            answered = request;
            answer = known;
        }
        return known;
    }

    private Discovery search(PythonRequest request) {
        Set<Path> seen = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        List<InterpreterSource> searched = new ArrayList<>();
        for (InterpreterSource source : sources) {
            if (!source.concerns(request)) {
                continue;
            }
            searched.add(source);
            Search search = new Search(source.name(), request, seen, verdicts);
            if (source.offer(request, search)) {
                return search.discovery();
            }
        }
        throw InterpreterNotFoundException.of(request, searched, verdicts);
    }

    /** Takes the first candidate that is an interpreter and fits, and remembers what was wrong with the others. */
    private final class Search implements Predicate<Path> {

        private final String source;
        private final PythonRequest request;
        private final Set<Path> seen;
        private final List<Verdict> verdicts;
        private @Nullable Interpreter taken;

        Search(String source, PythonRequest request, Set<Path> seen, List<Verdict> verdicts) {
            this.source = source;
            this.request = request;
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
            taken = interpreter;
            verdict(executable, "is " + interpreter);
            return true;
        }

        Discovery discovery() {
            if (taken == null) {
                throw new IllegalStateException(source + " says that a candidate was taken, and none was");
            }
            return new Discovery(taken, verdicts);
        }

        private boolean verdict(Path executable, String reason) {
            verdicts.add(new Verdict(source, executable, reason));
            return false;
        }
    }
}
