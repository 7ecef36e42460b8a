/** Writes and reads what starts a program of an environment: shebangs, shell words and launchers. */
@NullMarked
package org.jvenv.launcher;

import org.jspecify.annotations.NullMarked;
