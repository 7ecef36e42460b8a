/** One class for each place where interpreters are searched. */
@NullMarked
package org.jvenv.python.source;

import org.jspecify.annotations.NullMarked;
