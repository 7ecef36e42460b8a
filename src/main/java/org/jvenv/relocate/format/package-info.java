/** One class for each kind of file that may contain the path of its environment. */
@NullMarked
package org.jvenv.relocate.format;

import org.jspecify.annotations.NullMarked;
