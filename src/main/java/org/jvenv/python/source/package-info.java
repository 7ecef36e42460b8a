/** One class for each place where interpreters may be found. */
@NullMarked
package org.jvenv.python.source;

import org.jspecify.annotations.NullMarked;
