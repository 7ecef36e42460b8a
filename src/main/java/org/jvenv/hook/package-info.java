/** The command {@code jvenv hook}, which shells call when the directory or the active environment changes. */
@NullMarked
package org.jvenv.hook;

import org.jspecify.annotations.NullMarked;
