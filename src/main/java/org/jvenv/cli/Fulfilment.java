package org.jvenv.cli;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.create.CreateRequest;
import org.jvenv.create.EnvironmentCreator;
import org.jvenv.failure.ExitCode;
import org.jvenv.report.Creation;

/**
 * What came of several requests.
 *
 * @param creations those that were fulfilled
 * @param worst how the one ended that failed last, or success
 */
record Fulfilment(List<Creation> creations, ExitCode worst) {

    Fulfilment {
        creations = List.copyOf(creations);
    }

    /** Fulfils one request after the other; one that fails does not keep the others from being made. */
    static Fulfilment of(List<CreateRequest> requests, EnvironmentCreator creator, FailureHandler failures) {
        List<Creation> creations = new ArrayList<>();
        ExitCode worst = ExitCode.SUCCESS;
        for (CreateRequest request : requests) {
            try {
                creations.add(creator.create(request));
            } catch (RuntimeException e) {
                worst = failures.handle(e);
                if (worst == ExitCode.INTERRUPTED) {
                    break;
                }
            }
        }
        return new Fulfilment(creations, worst);
    }
}
