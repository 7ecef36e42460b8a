/** The commands {@code venv} and {@code virtualenv}, which behave like the programs of the same name. */
@NullMarked
package org.jvenv.cli.compat;

import org.jspecify.annotations.NullMarked;
