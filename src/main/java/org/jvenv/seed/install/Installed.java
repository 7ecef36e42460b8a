package org.jvenv.seed.install;

import org.jspecify.annotations.Nullable;
import org.jvenv.tree.LinkMode;

/**
 * How a package came into an environment.
 *
 * @param linkMode how its files came out of the store; not as wanted where the file system cannot do that
 * @param obstacle why it is not compiled although it should be, or {@code null}
 */
public record Installed(LinkMode linkMode, @Nullable String obstacle) {}
