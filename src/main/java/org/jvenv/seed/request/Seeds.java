package org.jvenv.seed.request;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.python.Interpreter;

/**
 * Which packages an environment begins with.
 *
 * @param usual whether it has what {@code venv} installs
 * @param added what it has besides; of a project that it would have anyway, in this release
 * @param removed projects that it does not have
 */
public record Seeds(boolean usual, List<SeedRequest> added, List<String> removed) {

    public static final Seeds NONE = new Seeds(false, List.of(), List.of());

    /** What {@code venv} installs: pip, and setuptools where pip still needs it to build packages. */
    public static final Seeds DEFAULT = new Seeds(true, List.of(), List.of());

    private static final int FIRST_WITHOUT_SETUPTOOLS = 12;

    public Seeds {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** What to install, in that order. */
    public List<SeedRequest> requestsFor(Interpreter interpreter) {
        List<SeedRequest> requests = new ArrayList<>();
        if (usual) {
            addUsual("pip", requests);
            if (!interpreter.version().isAtLeast(3, FIRST_WITHOUT_SETUPTOOLS)) {
                addUsual("setuptools", requests);
            }
        }
        requests.addAll(added);
        return requests;
    }

    private void addUsual(String project, List<SeedRequest> requests) {
        if (removed.contains(project)) {
            return;
        }
        for (SeedRequest other : added) {
            if (other.project().equals(project)) {
                return; // it comes with those
            }
        }
        requests.add(SeedRequest.any(project));
    }
}
