/** Asks an executable which Python it is, and remembers the answer. */
@NullMarked
package org.jvenv.python.probe;

import org.jspecify.annotations.NullMarked;
