/** Queries executables for their Python version and paths, and caches the answers. */
@NullMarked
package org.jvenv.python.probe;

import org.jspecify.annotations.NullMarked;
