package org.jvenv.python.discovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvenv.python.Interpreter;
import org.jvenv.python.probe.InterpreterProbe;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.PythonRequestException;

/** Searches the sources in order for an interpreter that satisfies a request. */
public final class Interpreters {

    private final List<InterpreterSource> sources;
    private final InterpreterProbe probe;
    private final @Nullable Path project;
    private @Nullable PythonRequest answered;
    private @Nullable Discovery answer;

    public Interpreters(List<InterpreterSource> sources, InterpreterProbe probe) {
        this(sources, probe, null);
    }

    /**
     * Searches for a user in the directory {@code project}: a contradiction to its {@code requires-python} is reported.
     */
    public Interpreters(List<InterpreterSource> sources, InterpreterProbe probe, @Nullable Path project) {
        this.sources = List.copyOf(sources);
        this.probe = probe;
        this.project = project;
    }

    /**
     * Returns the first interpreter that satisfies {@code request}; the last result is cached.
     *
     * @throws InterpreterNotFoundException if there is none
     * @throws PythonRequestException if the request of a project is invalid
     */
    @SuppressWarnings("ReferenceEquality")
    public Discovery find(PythonRequest request) {
        Discovery known = answer;
        if (known == null || answered != request) {
            known = compared(search(request, List.of()));
            answered = request;
            answer = known;
        }
        return known;
    }

    private Discovery compared(Discovery found) {
        try {
            @Nullable
            String contradiction = project == null
                    ? null
                    : ProjectPython.findContradiction(
                            project, found.origin(), found.interpreter().build());
            return contradiction == null ? found : found.withNotice(contradiction);
        } catch (IOException e) {
            return found; // unreadable files are ignored
        }
    }

    private Discovery search(PythonRequest request, List<Path> first) {
        if (request instanceof PythonRequest.FirstOf several) {
            return searchOneByOne(several, first);
        }
        if (request instanceof PythonRequest.Preferring preferring) {
            return search(preferring.wanted(), preferring.executables());
        }
        if (request instanceof PythonRequest.OfProject project) {
            return searchFor(project, first);
        }
        if (request instanceof PythonRequest.Installed installed) {
            return searchInstalled(installed, first);
        }
        return searchPlaces(request, first);
    }

    /** Whether an installation of a version manager has this name. */
    public boolean has(String name) {
        return InterpreterSource.anyHas(name, sources);
    }

    private Discovery searchInstalled(PythonRequest.Installed installed, List<Path> first) {
        PythonRequest otherwise = installed.otherwise();
        if (otherwise != null && !has(installed.name())) {
            return search(otherwise, first);
        }
        return searchPlaces(new PythonRequest.Installed(installed.name(), null), List.of());
    }

    private Discovery searchOneByOne(PythonRequest.FirstOf several, List<Path> first) {
        @Nullable InterpreterNotFoundException failure = null;
        for (PythonRequest alternative : several.alternatives()) {
            try {
                return search(alternative, first);
            } catch (InterpreterNotFoundException e) {
                failure = failure == null ? e : failure.and(e);
            }
        }
        throw failure == null ? InterpreterNotFoundException.of(several, sources, List.of()) : failure;
    }

    private Discovery searchFor(PythonRequest.OfProject project, List<Path> first) {
        @Nullable
        ProjectPython wanted =
                ProjectPython.around(project.directory(), sources).orElse(null);
        if (wanted == null) {
            return searchPlaces(new PythonRequest.Any(), first);
        }
        try {
            return search(wanted.request(), first).requestedBy(wanted);
        } catch (InterpreterNotFoundException e) {
            throw e.requestedBy(wanted);
        }
    }

    private Discovery searchPlaces(PythonRequest request, List<Path> first) {
        Set<Path> seen = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        List<InterpreterSource> searched = new ArrayList<>();
        @Nullable Interpreter fallback = null;
        if (!first.isEmpty() && !(request instanceof PythonRequest.Executable)) {
            CandidateSearch search = new CandidateSearch("--try-first-with", true, request, probe, seen, verdicts);
            for (Path executable : first) {
                if (search.test(executable)) {
                    return search.discovery();
                }
            }
            fallback = search.fallback();
        }
        for (InterpreterSource source : sources) {
            if (!source.concerns(request)) {
                continue;
            }
            searched.add(source);
            CandidateSearch search =
                    new CandidateSearch(source.name(), source.isByName(), request, probe, seen, verdicts);
            if (source.offer(request, search)) {
                return search.discovery();
            }
            fallback = fallback == null ? search.fallback() : fallback;
        }
        if (fallback != null) {
            return new Discovery(fallback, verdicts);
        }
        throw InterpreterNotFoundException.of(request, searched, verdicts);
    }

    /** Returns all candidates with their verdicts, in the order of the sources. */
    public List<Candidate> candidates(PythonRequest request) {
        return new ParallelProbe(sources, probe).of(request);
    }
}
