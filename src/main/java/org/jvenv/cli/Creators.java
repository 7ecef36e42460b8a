package org.jvenv.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jvenv.create.EnvironmentCreator;
import org.jvenv.python.Interpreters;
import org.jvenv.report.Progress;

/** Wires an {@link EnvironmentCreator} once the command line has said how. */
public interface Creators {

    /**
     * A creator.
     *
     * @param progress told what it does
     * @param cacheDirectory where it keeps what it can make anew, or {@code null} for the usual place
     */
    EnvironmentCreator creator(Progress progress, @Nullable String cacheDirectory);

    /** The interpreters of this machine; what they say is kept where it usually is. */
    Interpreters interpreters();

    /** A variable of the process; an empty one counts as not set. */
    Optional<String> variable(String name);

    /**
     * Deletes what is kept; an {@link java.io.UncheckedIOException} says that it cannot be.
     *
     * @param cacheDirectory where, or {@code null} for the usual place
     */
    void reset(@Nullable String cacheDirectory);

    /** The directory of environments that have names. */
    Path namedEnvironments();

    /** The directory {@code share/jvenv} of the installation that runs, if it has one. */
    default Optional<Path> share() {
        return Optional.empty();
    }

    /** A creator that writes nothing anywhere, for {@link EnvironmentCreator#describe}. */
    EnvironmentCreator planner(Progress progress);
}
