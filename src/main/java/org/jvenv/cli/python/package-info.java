/** The commands {@code python list}, {@code python find} and {@code python pin}. */
@NullMarked
package org.jvenv.cli.python;

import org.jspecify.annotations.NullMarked;
