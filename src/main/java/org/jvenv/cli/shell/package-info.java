/** The commands for shells: {@code init}, {@code setup}, {@code trust} and {@code hook}. */
@NullMarked
package org.jvenv.cli.shell;

import org.jspecify.annotations.NullMarked;
