/** The sources of wheels: one class for each. */
@NullMarked
package org.jvenv.seed.source;

import org.jspecify.annotations.NullMarked;
