/** The code by which a shell knows jvenv, and the file of the user's that loads it. */
@NullMarked
package org.jvenv.shellrc;

import org.jspecify.annotations.NullMarked;
