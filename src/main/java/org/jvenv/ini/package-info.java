/** Files that Python's {@code configparser} reads, with the lines of their values. */
@NullMarked
package org.jvenv.ini;

import org.jspecify.annotations.NullMarked;
