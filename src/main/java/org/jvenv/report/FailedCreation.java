package org.jvenv.report;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Why {@code jvenv create} made no environment of one destination.
 *
 * @param exitCode the number that tells what kind of failure it is
 * @param message what is wrong, in one sentence
 * @param hint what to do about it, or {@code null}
 */
public record FailedCreation(
        Path prefix, int exitCode, String message, @Nullable String hint) {}
