/** The command lines of {@code venv} and {@code virtualenv}. */
@NullMarked
package org.jvenv.cli.compat;

import org.jspecify.annotations.NullMarked;
