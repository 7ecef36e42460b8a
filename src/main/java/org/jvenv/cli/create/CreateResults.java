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
 * The results of several requests.
 *
 * @param creations the created environments
 * @param failures the failed requests
 * @param worst the exit code of the worst failure; {@code SUCCESS} if there is none
 */
record CreateResults(List<Creation> creations, List<FailedCreation> failures, ExitCode worst) {

    CreateResults {
        creations = List.copyOf(creations);
        failures = List.copyOf(failures);
    }

    /** Creates the environments one after the other; continues after a failure, except a signal. */
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

    /** Returns the higher of two codes; an internal error is worse than all but a signal. */
    static ExitCode worse(ExitCode one, ExitCode other) {
        if (one == ExitCode.INTERNAL_ERROR || other == ExitCode.INTERRUPTED) {
            return other == ExitCode.INTERRUPTED ? other : one;
        }
        return other == ExitCode.INTERNAL_ERROR || other.number() > one.number() ? other : one;
    }
}
