/** Private copies of the files that the user allows shells to run. */
@NullMarked
package org.jvenv.trust;

import org.jspecify.annotations.NullMarked;
