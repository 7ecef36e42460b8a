package org.jvenv.python.discovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;
import org.jvenv.python.probe.InterpreterProbe;
import org.jvenv.python.probe.InterpreterProbe.Answer;
import org.jvenv.python.request.PythonRequest;

/** Probes all candidates in parallel, so that a hanging one does not delay the others. */
final class ParallelProbe {

    private static final int AT_ONCE = 8;

    private final List<InterpreterSource> sources;
    private final InterpreterProbe probe;

    ParallelProbe(List<InterpreterSource> sources, InterpreterProbe probe) {
        this.sources = sources;
        this.probe = probe;
    }

    /** Returns the candidates of all sources, in the order of the sources. */
    List<Candidate> of(PythonRequest request) {
        ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Candidate>> pending = new ArrayList<>();
            executables(request)
                    .forEach((executable, source) ->
                            pending.add(executor.submit(() -> probed(source, executable, request))));
            List<Candidate> candidates = new ArrayList<>();
            for (Future<Candidate> candidate : pending) {
                candidates.add(candidate.get());
            }
            return candidates;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            executor.shutdownNow();
        }
    }

    /**
     * Returns each executable with the name of its source. Sources are searched for all names: the name of an
     * interpreter does not determine its version.
     */
    private Map<Path, String> executables(PythonRequest request) {
        PythonRequest wide = request instanceof PythonRequest.Executable || request instanceof PythonRequest.Named
                ? request
                : new PythonRequest.Every();
        Map<Path, String> executables = new LinkedHashMap<>();
        Set<Path> seen = new HashSet<>();
        for (InterpreterSource source : sources) {
            if (source.concerns(wide)) {
                source.offer(wide, executable -> {
                    if (seen.add(inRealDirectory(executable))) {
                        executables.put(executable, source.name());
                    }
                    return false;
                });
            }
        }
        return executables;
    }

    /** Resolves the links of the directory: {@code /bin} is usually a link to {@code /usr/bin}. */
    private static Path inRealDirectory(Path executable) {
        try {
            return executable.resolveSibling("").toRealPath().resolve(executable.getFileName());
        } catch (IOException e) {
            return executable;
        }
    }

    private Candidate probed(String source, Path executable, PythonRequest request) {
        Answer answer = probe.interrogate(executable);
        @Nullable Interpreter interpreter = answer.interpreter().orElse(null);
        if (interpreter == null) {
            return new Candidate(source, executable, null, answer.refusal());
        }
        boolean fits = request.accepts(interpreter.build());
        return new Candidate(source, executable, interpreter, fits ? "" : "is not " + request);
    }
}
