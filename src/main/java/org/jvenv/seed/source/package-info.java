/** Where wheels come from: one class for each place. */
@NullMarked
package org.jvenv.seed.source;

import org.jspecify.annotations.NullMarked;
