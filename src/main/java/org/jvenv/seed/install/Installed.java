package org.jvenv.seed.install;

import org.jspecify.annotations.Nullable;
import org.jvenv.tree.LinkMode;

/**
 * How a package was installed.
 *
 * @param linkMode how its files were linked; not the requested mode if the file system does not support that
 * @param obstacle why it could not be compiled, or {@code null}
 */
public record Installed(LinkMode linkMode, @Nullable String obstacle) {}
