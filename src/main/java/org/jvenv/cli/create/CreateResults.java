package org.jvenv.cli.create;

import java.util.ArrayList;
import java.util.List;
import org.jvenv.cli.command.Failure;
import org.jvenv.cli.command.FailureHandler;
import org.jvenv.create.EnvironmentCreator;
import org.jvenv.create.request.CreateRequest;
import org.jvenv.failure.ExitCode;
import org.jvenv.report.Creation;
import org.jvenv.report.FailedCreation;

/**
 * What came of several requests.
 *
 * @param creations those that were fulfilled
 * @param failures those that were not
 * @param worst the exit code of the worst failure, or success
 */
record CreateResults(List<Creation> creations, List<FailedCreation> failures, ExitCode worst) {

    CreateResults {
        creations = List.copyOf(creations);
        failures = List.copyOf(failures);
    }

    /** Fulfils one request after the other; one that fails does not keep the others from being made. */
    static CreateResults of(List<CreateRequest> requests, EnvironmentCreator creator, FailureHandler handler) {
        List<Creation> creations = new ArrayList<>();
        List<FailedCreation> failures = new ArrayList<>();
        ExitCode worst = ExitCode.SUCCESS;
        for (CreateRequest request : requests) {
            try {
                creations.add(creator.create(request));
            } catch (RuntimeException e) {
                Failure failure = handler.print(e);
                worst = worse(worst, failure.code());
                if (worst == ExitCode.INTERRUPTED) {
                    break;
                }
                failures.add(new FailedCreation(
                        request.prefix(), failure.code().number(), failure.message(), failure.hint()));
            }
        }
        return new CreateResults(creations, failures, worst);
    }

    /** The higher number is the worse: what is further from the user's own mistakes. Worst is a defect, which is 1. */
    static ExitCode worse(ExitCode one, ExitCode other) {
        if (one == ExitCode.INTERNAL_ERROR || other == ExitCode.INTERRUPTED) {
            return other == ExitCode.INTERRUPTED ? other : one;
        }
        return other == ExitCode.INTERNAL_ERROR || other.number() > one.number() ? other : one;
    }
}
