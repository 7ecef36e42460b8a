package org.jvenv.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;

/** Parses the values of {@code --python} and {@code --try-first-with}. */
public final class PythonRequests {

    private PythonRequests() {}

    /** Returns a request for the first available interpreter of {@code given}, which is not empty. */
    public static PythonRequest of(List<String> given, Path workingDirectory) {
        List<PythonRequest> requests = new ArrayList<>();
        for (String text : given) {
            if (text.isBlank()) {
                throw UsageException.of("no Python is named", "use a version such as 3.12, or a path");
            }
            requests.add(RequestGrammar.parse(text, workingDirectory));
        }
        return requests.size() == 1 ? requests.get(0) : new PythonRequest.FirstOf(requests);
    }

    /** Returns a request that tries the executables {@code first} before the candidates of {@code request}. */
    public static PythonRequest preferring(List<String> first, PythonRequest request, Path workingDirectory) {
        List<Path> executables = new ArrayList<>();
        for (String text : first) {
            executables.add(workingDirectory.resolve(text).normalize());
        }
        return new PythonRequest.Preferring(executables, request);
    }
}
