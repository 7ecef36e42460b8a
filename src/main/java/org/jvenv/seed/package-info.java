/** The packages an environment begins with, and the store they are linked from. */
@NullMarked
package org.jvenv.seed;

import org.jspecify.annotations.NullMarked;
