/** Writes and reads shebangs, shell words and launchers of the programs in an environment. */
@NullMarked
package org.jvenv.launcher;

import org.jspecify.annotations.NullMarked;
