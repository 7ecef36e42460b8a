package org.jvenv.report;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The failure of {@code jvenv create} for a destination.
 *
 * @param exitCode the exit code of this kind of failure
 * @param message the problem
 * @param hint the remedy, or {@code null}
 */
public record FailedCreation(
        Path prefix, int exitCode, String message, @Nullable String hint) {}
