/** The shell integration, and the startup file that loads it. */
@NullMarked
package org.jvenv.shellrc;

import org.jspecify.annotations.NullMarked;
