/** Seed packages, and the store from which they are linked. */
@NullMarked
package org.jvenv.seed;

import org.jspecify.annotations.NullMarked;
