package org.jvenv.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jvenv.python.request.PythonRequest;
import org.jvenv.python.request.RequestGrammar;

/** Makes one request of all that was said about the Python. */
public final class PythonRequests {

    private PythonRequests() {}

    /** The first of what {@code given} names, of which there is at least one, that can be had. */
    public static PythonRequest of(List<String> given, Path workingDirectory) {
        List<PythonRequest> requests = new ArrayList<>();
        for (String text : given) {
            if (text.isBlank()) {
                throw UsageException.of("no Python is named", "name a version such as 3.12, or a path");
            }
            requests.add(RequestGrammar.parse(text, workingDirectory));
        }
        return requests.size() == 1 ? requests.get(0) : new PythonRequest.FirstOf(requests);
    }

    /** The same, but the executables {@code first} are looked at before all others. */
    public static PythonRequest preferring(List<String> first, PythonRequest wanted, Path workingDirectory) {
        List<Path> executables = new ArrayList<>();
        for (String text : first) {
            executables.add(workingDirectory.resolve(text).normalize());
        }
        return new PythonRequest.Preferring(executables, wanted);
    }
}
