package org.jvenv.seed.request;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.python.Interpreter;

/**
 * The requested seed packages of an environment.
 *
 * @param defaults whether the packages that {@code venv} installs are included
 * @param added further packages; they replace the default request for the same project
 * @param removed projects that are not installed
 */
public record Seeds(boolean defaults, List<SeedRequest> added, List<String> removed) {

    public static final Seeds NONE = new Seeds(false, List.of(), List.of());

    /** The packages that {@code venv} installs: pip, and setuptools before Python 3.12. */
    public static final Seeds DEFAULT = new Seeds(true, List.of(), List.of());

    private static final int FIRST_WITHOUT_SETUPTOOLS = 12;

    public Seeds {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Returns the requests in the order of installation. */
    public List<SeedRequest> requestsFor(Interpreter interpreter) {
        List<SeedRequest> requests = new ArrayList<>();
        if (defaults) {
            addDefault("pip", requests);
            if (!interpreter.version().isAtLeast(3, FIRST_WITHOUT_SETUPTOOLS)) {
                addDefault("setuptools", requests);
            }
        }
        requests.addAll(added);
        return requests;
    }

    private void addDefault(String project, List<SeedRequest> requests) {
        if (removed.contains(project)) {
            return;
        }
        for (SeedRequest other : added) {
            if (other.project().equals(project)) {
                return; // the added request replaces it
            }
        }
        requests.add(SeedRequest.any(project));
    }
}
