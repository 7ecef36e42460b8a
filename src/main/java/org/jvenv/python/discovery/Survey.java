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
final class Survey {

    private static final int AT_ONCE = 8;

    private final List<InterpreterSource> sources;
    private final InterpreterProbe probe;

    Survey(List<InterpreterSource> sources, InterpreterProbe probe) {
        this.sources = sources;
        this.probe = probe;
    }

    List<Finding> of(PythonRequest request) {
        Map<Path, String> candidates = candidates(request);
        ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Finding>> pending = new ArrayList<>();
            for (Map.Entry<Path, String> candidate : candidates.entrySet()) {
                pending.add(executor.submit(() -> finding(candidate.getValue(), candidate.getKey(), request)));
            }
            List<Finding> findings = new ArrayList<>();
            for (Future<Finding> finding : pending) {
                findings.add(finding.get());
            }
            return findings;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            executor.shutdownNow();
        }
    }

    /** Sources are searched for all names: the name of an interpreter does not determine its version. */
    private Map<Path, String> candidates(PythonRequest request) {
        PythonRequest wide = request instanceof PythonRequest.Executable || request instanceof PythonRequest.Named
                ? request
                : new PythonRequest.Every();
        Map<Path, String> candidates = new LinkedHashMap<>();
        Set<Path> seen = new HashSet<>();
        for (InterpreterSource source : sources) {
            if (source.concerns(wide)) {
                source.offer(wide, executable -> {
                    if (seen.add(inRealDirectory(executable))) {
                        candidates.put(executable, source.name());
                    }
                    return false;
                });
            }
        }
        return candidates;
    }

    /** Resolves the links of the directory: {@code /bin} is usually a link to {@code /usr/bin}. */
    private static Path inRealDirectory(Path executable) {
        try {
            return executable.resolveSibling("").toRealPath().resolve(executable.getFileName());
        } catch (IOException e) {
            return executable;
        }
    }

    private Finding finding(String source, Path executable, PythonRequest request) {
        Answer answer = probe.interrogate(executable);
        @Nullable Interpreter interpreter = answer.interpreter().orElse(null);
        if (interpreter == null) {
            return new Finding(source, executable, null, answer.refusal());
        }
        boolean fits = request.accepts(interpreter.build());
        return new Finding(source, executable, interpreter, fits ? "" : "is not " + request);
    }
}
