package org.jvenv.hook;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How things are in the shell that asks.
 *
 * @param active the real path of the environment that was entered by itself, or {@code null}
 * @param quiet whether the user has been told of what is not trusted here
 */
record Situation(@Nullable Path active, boolean quiet) {}
