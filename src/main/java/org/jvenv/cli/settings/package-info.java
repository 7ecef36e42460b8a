/** Settings from variables, the user's file and the {@code pyproject.toml} of a project. */
@NullMarked
package org.jvenv.cli.settings;

import org.jspecify.annotations.NullMarked;
