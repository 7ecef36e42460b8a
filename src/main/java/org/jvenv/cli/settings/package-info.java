/** Settings: from variables, the user's file and a project's {@code pyproject.toml}. */
@NullMarked
package org.jvenv.cli.settings;

import org.jspecify.annotations.NullMarked;
