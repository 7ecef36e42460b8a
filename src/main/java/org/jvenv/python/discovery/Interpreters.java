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

/** The interpreters of this machine, searched place by place until one fits. */
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
     * The same, for somebody who works in {@code project}: what its {@code requires-python} says of the one that was
     * found is noticed.
     */
    public Interpreters(List<InterpreterSource> sources, InterpreterProbe probe, @Nullable Path project) {
        this.sources = List.copyOf(sources);
        this.probe = probe;
        this.project = project;
    }

    /**
     * The first interpreter that {@code request} accepts; several environments with one request search once.
     *
     * @throws InterpreterNotFoundException if no source has one
     * @throws PythonRequestException if what a project says of its Python makes no sense
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
            @Nullable String contradiction = project == null ? null : ProjectPython.contradiction(project, found);
            return contradiction == null ? found : found.noting(contradiction);
        } catch (IOException e) {
            return found; // a file that cannot be read says nothing of it
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

    /** Whether an installation of a version manager is called {@code name}. */
    public boolean has(String name) {
        return has(name, sources);
    }

    static boolean has(String name, List<InterpreterSource> sources) {
        for (InterpreterSource source : sources) {
            if (source.has(name)) {
                return true;
            }
        }
        return false;
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
            return search(wanted.request(), first).askedForBy(wanted);
        } catch (InterpreterNotFoundException e) {
            throw e.askedForBy(wanted);
        }
    }

    private Discovery searchPlaces(PythonRequest request, List<Path> first) {
        Set<Path> seen = new HashSet<>();
        List<Verdict> verdicts = new ArrayList<>();
        List<InterpreterSource> searched = new ArrayList<>();
        @Nullable Interpreter spare = null;
        if (!first.isEmpty() && !(request instanceof PythonRequest.Executable)) {
            Search search = new Search("--try-first-with", true, request, probe, seen, verdicts);
            for (Path executable : first) {
                if (search.test(executable)) {
                    return search.discovery();
                }
            }
            spare = search.spare();
        }
        for (InterpreterSource source : sources) {
            if (!source.concerns(request)) {
                continue;
            }
            searched.add(source);
            Search search = new Search(source.name(), source.isByName(), request, probe, seen, verdicts);
            if (source.offer(request, search)) {
                return search.discovery();
            }
            spare = spare == null ? search.spare() : spare;
        }
        if (spare != null) {
            return new Discovery(spare, verdicts);
        }
        throw InterpreterNotFoundException.of(request, searched, verdicts);
    }

    /** Every interpreter that the sources know of, each candidate with its verdict, in the order of the sources. */
    public List<Finding> survey(PythonRequest request) {
        return new Survey(sources, probe).of(request);
    }
}
