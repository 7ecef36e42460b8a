/** The commands that shells load or ask for: {@code init}, {@code setup} and {@code trust}. */
@NullMarked
package org.jvenv.cli.shell;

import org.jspecify.annotations.NullMarked;
