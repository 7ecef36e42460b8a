/** The files of {@code share/jvenv}, sourced by real shells. */
@NullMarked
package org.jvenv.shell;

import org.jspecify.annotations.NullMarked;
